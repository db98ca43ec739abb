-- Owner: programme. Partnerships: with whom the programme is carried out, from the first thought to the end; and how many arrive where.

-- A party: a municipality, or a region of which nobody is a partner yet. A region that has become municipal partnerships
-- (from succeeded_on) stays as it was, and each of them names it as its origin.
create table partnership (
    id           text   not null primary key,
    party_id     text   references organisation (id),
    region       text   not null,
    origin_id    text   references partnership (id),
    succeeded_on text,
    note         text   not null,
    recorded_at  text   not null,
    recorded_by  text   not null,
    version      bigint not null,
    constraint partnership_party_or_region check ((party_id is null) = (region <> ''))
);
create index partnership_of_party on partnership (party_id);
create index partnership_of_origin on partnership (origin_id);

-- From a day on a partnership is at a stage. A later record that begins earlier takes the place of what was said from there on;
-- nothing is deleted, so that any day can be asked, and what was known on it.
create table partnership_stage (
    id             text   not null primary key,
    partnership_id text   not null references partnership (id),
    seq            bigint not null,
    stage          text   not null check (stage in ('identified', 'negotiating', 'agreed', 'active', 'extended', 'ended')),
    from_day       text   not null,
    note           text   not null,
    recorded_at    text   not null,
    recorded_by    text   not null,
    unique (partnership_id, seq)
);

-- What was agreed at first. The contract may begin before the activity does. document_id: its entry in the document register.
create table partnership_agreement (
    partnership_id  text   not null primary key references partnership (id),
    number          text   not null,
    signed_on       text,
    contract_from   text   not null,
    activity_from   text,
    until_day       text   not null,
    extension_from  text,
    extension_until text,
    undertakes      text   not null,
    document_id     text,
    recorded_at     text   not null,
    recorded_by     text   not null
);

-- A change of the agreement: signed on one day, in force from another, and only once the authority has confirmed it.
create table partnership_amendment (
    id             text   not null primary key,
    partnership_id text   not null references partnership (id),
    number         text   not null,
    signed_on      text   not null,
    in_force_from  text   not null,
    why            text   not null,
    back_dated_why text   not null,
    state          text   not null check (state in ('submitted', 'confirmed', 'returned', 'withdrawn')),
    document_id    text,
    recorded_at    text   not null,
    recorded_by    text   not null,
    decided_at     text,
    decided_by     text,
    answer         text   not null
);
create index partnership_amendment_of on partnership_amendment (partnership_id, in_force_from);
create table partnership_change (
    amendment_id text   not null references partnership_amendment (id),
    term         text   not null check (term in ('activity_from', 'until_day', 'extension_from', 'extension_until', 'undertakes')),
    was          text   not null,
    became       text   not null,
    primary key (amendment_id, term)
);

-- A signed file with the hash of its content. The file itself lies under the key of keeper_id, whoever brought it.
create table partnership_file (
    id             text   not null primary key,
    partnership_id text   not null references partnership (id),
    amendment_id   text   references partnership_amendment (id),
    keeper_id      text   not null references organisation (id),
    file_id        text   not null,
    name           text   not null,
    file_kind      text   not null,
    bytes          bigint not null,
    sha256         text   not null,
    about          text   not null,
    added_at       text   not null,
    added_by       text   not null,
    removed_at     text,
    removed_by     text
);
create index partnership_file_of on partnership_file (partnership_id, added_at);

-- Who is written to about it, from a day to a day.
create table partnership_person (
    id             text   not null primary key,
    partnership_id text   not null references partnership (id),
    name           text   not null,
    duty           text   not null,
    email          text   not null,
    phone          text   not null,
    from_day       text   not null,
    until_day      text,
    recorded_at    text   not null,
    recorded_by    text   not null,
    version        bigint not null
);
create index partnership_person_of on partnership_person (partnership_id, from_day);

-- How many have arrived in a municipality in a year, as a source says.
create table arrival_count (
    id          text   not null primary key,
    party_id    text   not null references organisation (id),
    year        bigint not null,
    source      text   not null,
    arrived     bigint not null,
    recorded_at text   not null,
    recorded_by text   not null,
    unique (party_id, year, source)
);
create index arrival_count_by_year on arrival_count (year, source);
