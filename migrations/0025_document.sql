-- Owner: programme. Documents: what was ordered, agreed, planned and explained, and what follows from what.

-- A document of the programme. What it says is in its newest version; what stands here is of all of them.
create table document (
    id          text   not null primary key,
    version     bigint not null,
    text_state  text   not null check (text_state in ('none', 'waiting', 'read', 'empty', 'failed', 'closed')),
    text_pages  bigint not null,
    recorded_at text   not null,
    recorded_by text   not null
);

-- What a document says, once for each time that it was written or changed. Nothing here is ever changed. Without a party it is of
-- the programme as a whole; its file lies with whoever brought it, under the key of that organisation.
create table document_version (
    document_id text   not null references document (id),
    version     bigint not null,
    party_id    text   references organisation (id),
    kind        text   not null check (kind in ('tat', 'order', 'plan_and_budget', 'agreement', 'amendment', 'personnel', 'guide', 'claim_guide', 'clarification', 'procurement', 'minutes', 'analysis', 'report', 'letter', 'evidence', 'other')),
    number      text   not null,
    dated_on    text,
    title       text   not null,
    note        text   not null,
    access      text   not null check (access in ('public', 'programme', 'party', 'personal')),
    retention   text   not null check (retention in ('permanent', 'audit_trail', 'programme_end', 'five_years')),
    file_id     text,
    keeper_id   text   references organisation (id),
    file_name   text   not null,
    file_kind   text,
    bytes       bigint not null,
    sha256      text   not null,
    why         text   not null,
    recorded_at text   not null,
    recorded_by text   not null,
    primary key (document_id, version)
);
create index document_version_of_party on document_version (party_id, document_id);

-- What one document does to another: it amends it, follows from it, replaces it. Never in a circle.
create table document_relation (
    from_id     text   not null references document (id),
    to_id       text   not null references document (id),
    relation    text   not null check (relation in ('amends', 'follows_from', 'replaces')),
    recorded_at text   not null,
    recorded_by text   not null,
    primary key (from_id, to_id, relation)
);
create index document_relation_back on document_relation (to_id, from_id);

-- The words by which a document is found, folded and in Latin letters; page is the first of the file that has the word.
create table document_word (
    word        text   not null,
    document_id text   not null references document (id),
    place       text   not null check (place in ('title', 'number', 'note', 'text')),
    page        bigint not null,
    primary key (word, document_id, place)
);
create index document_word_of on document_word (document_id, place);

-- Threes of letters of those words, which find a word with a typing error or another ending.
create table document_gram (
    gram        text   not null,
    word        text   not null,
    primary key (gram, word)
);
