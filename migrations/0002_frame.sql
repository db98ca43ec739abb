-- Owner: frame. Rows that every domain refers to: organisations, centres, memberships, topics, the activity tree, the ledger.

-- A legal body. Its id is also the scope of its data.
create table organisation (
    id         text   not null primary key,
    slug       text   not null unique,
    kind       text   not null check (kind in ('municipality', 'implementer', 'authority', 'unit', 'network', 'installation')),
    name       text   not null,
    name_key   text   not null,
    ehak       text,
    former_ehak text,
    county     text,
    population bigint,
    partner_from text,
    closed_on  text
);
create index organisation_by_kind on organisation (kind, name_key);

-- A place of a partner where people are served (teenuskeskus).
create table service_centre (
    id              text   not null primary key,
    organisation_id text   not null references organisation (id),
    slug            text   not null,
    name            text   not null,
    address         text   not null,
    phone           text   not null,
    email           text   not null,
    opened_on       text   not null,
    closed_on       text,
    funding         text   not null check (funding in ('esf_programme', 'amif', 'municipality_own')),
    activity        text   not null,
    more_open_on    text,
    version         bigint not null,
    unique (organisation_id, id),
    unique (organisation_id, slug)
);

-- A role of an account in an organisation, at one centre or at all, from a day to a day.
create table membership (
    id              text not null primary key,
    account_id      text not null references account (id),
    organisation_id text not null references organisation (id),
    centre_id       text,
    role            text not null check (role in ('counsellor', 'coordinator', 'dpo', 'programme_manager', 'authority', 'unit', 'administrator', 'network')),
    from_day        text not null,
    until_day       text,
    granted_by      text not null,
    granted_at      text not null,
    ended_by        text,
    foreign key (organisation_id, centre_id) references service_centre (organisation_id, id)
);
create index membership_of_account on membership (account_id, from_day);
create index membership_of_organisation on membership (organisation_id, from_day);

-- What a contact can be about. Codes stay; texts, keys and order are data.
create table topic (
    code       text   not null primary key,
    key        text   not null,
    area       text   not null check (area in ('documents', 'language', 'work', 'education', 'health', 'community')),
    position   bigint not null,
    retired_on text
);
create table topic_text (
    topic    text not null references topic (code),
    language text not null check (language in ('et', 'en', 'ru', 'uk')),
    name     text not null,
    primary key (topic, language)
);

-- What can be done in a contact, under its topic.
create table act (
    topic      text   not null references topic (code),
    code       text   not null,
    digit      bigint not null check (digit between 1 and 9),
    retired_on text,
    primary key (topic, code)
);
create table act_text (
    topic    text not null,
    act      text not null,
    language text not null check (language in ('et', 'en', 'ru', 'uk')),
    name     text not null,
    primary key (topic, act, language),
    foreign key (topic, act) references act (topic, code)
);

-- A new word after every change of a topic, an act or a name of one: what was read under the same word may be used again.
create table catalogue_edition (
    id      text not null primary key check (id = 'topics'),
    edition text not null
);

-- Which topics a centre shows first.
create table centre_topic (
    centre_id text   not null references service_centre (id),
    topic     text   not null references topic (code),
    position  bigint not null,
    primary key (centre_id, topic)
);

-- A version of the programme's conditions (toetuse andmise tingimused) and its activities.
create table tat_version (
    id            text   not null primary key,
    number        text   not null,
    signed_on     text   not null,
    in_force_from text   not null,
    title         text   not null
);
create table activity (
    id             text   not null primary key,
    tat_version_id text   not null references tat_version (id),
    code           text   not null,
    parent_code    text,
    position       bigint not null,
    successor_id   text,
    unique (tat_version_id, code)
);
create table activity_text (
    activity_id text not null references activity (id),
    language    text not null check (language in ('et', 'en', 'ru', 'uk')),
    name        text not null,
    primary key (activity_id, language)
);

-- The ledger: every change of a figure, signed, in the order it was recorded; never updated, never deleted.
create table ledger_entry (
    organisation_id text   not null references organisation (id),
    seq             bigint not null,
    day             text   not null,
    measure         text   not null check (measure in ('contact', 'head', 'topic', 'act')),
    word            text   not null,
    centre_id       text   not null,
    channel         text   not null,
    language        text   not null,
    target_group    text   not null,
    funding         text   not null,
    person_key      text,
    amount          bigint not null check (amount <> 0),
    cause           text   not null,
    recorded_at     text   not null,
    primary key (organisation_id, seq)
);
create index ledger_by_day on ledger_entry (organisation_id, measure, day, word);
-- Holds all that a count of persons reads, and no more: a period of a million entries without touching one of them.
create index ledger_by_person on ledger_entry (organisation_id, measure, person_key, day, amount, centre_id, seq)
    where measure = 'contact';

-- The ledger folded by day (`2026-06-30`) and by month (`2026-06`): what a dashboard reads. No person is in it.
create table figure_count (
    party_id  text   not null references organisation (id),
    measure   text   not null check (measure in ('contact', 'head', 'topic', 'act', 'channel', 'language', 'target_group', 'funding')),
    span      text   not null check (span in ('day', 'month')),
    period    text   not null,
    centre_id text   not null,
    word      text   not null,
    amount    bigint not null,
    primary key (party_id, measure, span, period, centre_id, word)
);
create index figure_by_period on figure_count (measure, span, period, party_id);

-- Persons of a usual period, counted from the ledger inside each organisation. No person is in it.
create table figure_period (
    party_id   text   not null references organisation (id),
    measure    text   not null check (measure in ('persons', 'new_persons', 'returning_persons')),
    from_day   text   not null,
    until_day  text   not null,
    amount     bigint not null,
    seq        bigint not null,
    counted_at text   not null,
    primary key (party_id, measure, from_day, until_day)
);

-- What the outside may ask for, and all of it: counts of months that are over by municipality, or by word for all of
-- them together (party_id is empty), and published persons of half-years and years that are over. Taken once a day.
create table figure_shown (
    measure   text   not null,
    from_day  text   not null,
    until_day text   not null,
    party_id  text   not null,
    word      text   not null,
    amount    bigint not null,
    shown_at  text   not null,
    primary key (measure, from_day, until_day, party_id, word)
);
