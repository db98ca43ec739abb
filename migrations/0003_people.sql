-- Owner: people. Persons served by one partner; everything here is client data of that partner.

create table household (
    organisation_id text not null references organisation (id),
    id              text not null,
    name            text not null,
    created_at      text not null,
    primary key (organisation_id, id)
);

create table client (
    organisation_id text   not null references organisation (id),
    id              text   not null,
    given_name      text   not null,
    family_name     text   not null,
    sort_key        text   not null,
    born_on         text,
    born_year       bigint,
    sex             text   not null check (sex in ('woman', 'man', 'non_binary', 'unknown')),
    code_sealed     text,
    code_index      text,
    phone           text   not null,
    email           text   not null,
    address         text   not null,
    citizenship     text   not null,
    arrived_on      text,
    background      text   not null check (background in ('newcomer', 'returnee', 'local', 'unknown')),
    interpreter     text   not null check (interpreter in ('needed', 'not_needed', 'unknown')),
    household_id    text,
    protected_on    text,
    created_at      text   not null,
    created_by      text   not null,
    version         bigint not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, household_id) references household (organisation_id, id)
);
create index client_by_name on client (organisation_id, sort_key, id);
create index client_by_household on client (organisation_id, household_id);
create index client_by_birth on client (organisation_id, born_year, sort_key, id, born_on);
create unique index client_by_code on client (organisation_id, code_index);

create table client_language (
    organisation_id text   not null,
    client_id       text   not null,
    position        bigint not null,
    language        text   not null,
    primary key (organisation_id, client_id, position),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);

-- Basis of stay, with its validity and, apart from it, a renewal that is under way.
create table stay (
    organisation_id    text not null,
    id                 text not null,
    client_id          text not null,
    basis              text not null check (basis in ('ee_citizen', 'eu_temporary', 'eu_permanent', 'eu_family', 'permit_work', 'permit_study', 'permit_family', 'permit_business', 'permit_treaty', 'temporary_protection', 'refugee', 'subsidiary_protection', 'protection_applicant', 'long_term_resident', 'short_term_work', 'visa_free', 'undetermined_citizenship', 'unknown')),
    from_day           text,
    until_day          text,
    renewal_applied_on text,
    recorded_at        text not null,
    recorded_by        text not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index stay_of_client on stay (organisation_id, client_id, recorded_at);

-- The pseudonym under which a client stands in the ledger. Erasure deletes the pairing; the entries stay.
create table person_key (
    organisation_id text not null,
    client_id       text not null,
    person_key      text not null,
    primary key (organisation_id, client_id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);

-- Whose client it is for now, and from what: `contact/ID`, `registration`, `hand_over`. What is taken back gives nothing.
create table caseload (
    organisation_id text not null,
    client_id       text not null,
    account_id      text not null,
    cause           text not null,
    since           text not null,
    until_day       text,
    primary key (organisation_id, client_id, account_id, cause),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index caseload_of_account on caseload (organisation_id, account_id, until_day);

-- A file opened outside one's caseload: for a purpose, for a time.
create table opening (
    organisation_id text not null,
    id              text not null,
    client_id       text not null,
    account_id      text not null,
    purpose         text not null check (purpose in ('at_counter', 'substitute', 'follow_up', 'request_of_person', 'supervision', 'correction')),
    word            text not null,
    opened_at       text not null,
    ends_at         text not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index opening_of_client on opening (organisation_id, client_id, account_id, ends_at);

-- Three letters of a word of a name, folded and transliterated: a word that was typed with an error is found by the share
-- of its threes. Words and not clients, so that it stays small where many have names alike.
create table search_gram (
    organisation_id text not null,
    gram            text not null,
    kind            text not null check (kind in ('client')),
    word            text not null,
    primary key (organisation_id, gram, kind, word)
);
create index search_gram_of on search_gram (organisation_id, kind, word);

-- The beginnings of every part of a name, folded and transliterated, for the first letters typed; and of the phone number.
create table client_name_key (
    organisation_id text not null,
    name_key        text not null,
    client_id       text not null,
    primary key (organisation_id, name_key, client_id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index client_name_key_of on client_name_key (organisation_id, client_id);
