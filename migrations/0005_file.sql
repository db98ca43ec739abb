-- Owner: people. What a file says beyond the first day: facts, what a person agrees to, and what runs out.

-- How well a language is spoken, and whether an interpreter is needed for it. Which languages a person speaks, best first, says
-- client_language.
create table language_skill (
    organisation_id   text not null,
    id                text not null,
    client_id         text not null,
    language          text not null,
    level             text not null check (level in ('a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'native', 'unknown')),
    interpreter_since text,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create unique index language_skill_of_client on language_skill (organisation_id, client_id, language);

-- What a person has learned and does now. One row a client, kept apart so that a quick registration stays short.
create table occupation (
    organisation_id text not null,
    id              text not null,
    client_id       text not null,
    education       text not null check (education in ('isced_0', 'isced_1', 'isced_2', 'isced_3', 'isced_4', 'isced_5', 'isced_6', 'isced_7', 'isced_8', 'unknown')),
    profession      text not null,
    work            text not null check (work in ('working', 'seeking', 'studying', 'at_home', 'retired', 'other', 'unknown')),
    work_since      text,
    employer        text not null,
    job             text not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create unique index occupation_of_client on occupation (organisation_id, client_id);

-- How a person wishes to be reached. What makes a contact unsafe is encrypted.
create table contact_preference (
    organisation_id   text not null,
    id                text not null,
    client_id         text not null,
    channel           text not null check (channel in ('any', 'phone', 'text_message', 'chat', 'email', 'post', 'in_person')),
    language          text not null,
    times             text not null,
    do_not_call_since text,
    safe_note         text,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create unique index contact_preference_of_client on contact_preference (organisation_id, client_id);

-- Who answers for a child: what is the child's hangs on the guardian too.
create table guardian (
    organisation_id text not null,
    id              text not null,
    client_id       text not null,
    guardian_id     text not null,
    relation        text not null check (relation in ('parent', 'guardian', 'other')),
    recorded_at     text not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id),
    foreign key (organisation_id, guardian_id) references client (organisation_id, id)
);
create unique index guardian_of_child on guardian (organisation_id, client_id, guardian_id);
create index guardian_by_guardian on guardian (organisation_id, guardian_id);

-- An identity document: its number is encrypted, and found by a blind index. One that was wrong is withdrawn, not lost.
create table identity_document (
    organisation_id    text   not null,
    id                 text   not null,
    client_id          text   not null,
    kind               text   not null check (kind in ('passport', 'id_card', 'residence_card', 'aliens_passport', 'travel_document', 'birth_certificate', 'driving_licence', 'other')),
    number_sealed      text   not null,
    number_index       text   not null,
    country            text   not null,
    valid_until        text,
    renewal_applied_on text,
    recorded_at        text   not null,
    recorded_by        text   not null,
    withdrawn_at       text,
    version            bigint not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index identity_document_of_client on identity_document (organisation_id, client_id);
create index identity_document_by_number on identity_document (organisation_id, number_index);
create index identity_document_by_end on identity_document (organisation_id, valid_until);

-- A basis of stay that was recorded wrongly is mended, with its history, or withdrawn.
alter table stay add column version bigint not null default 1;
alter table stay add column withdrawn_at text;
create index stay_by_end on stay (organisation_id, until_day);

-- What a person has agreed to or not. Names after ISO/IEC TS 27560 where it has one: a record (id, client_id, privacy_notice,
-- language, purpose, pii_information, recipient_third_parties) and its event (event_type: how it was expressed, event_state,
-- event_time, entity: who took it down). What is withdrawn stays withdrawn: a new record begins anew.
create table consent (
    organisation_id         text not null,
    id                      text not null,
    client_id               text not null,
    purpose                 text not null check (purpose in ('reminders', 'share', 'carry_file', 'photos', 'interviews', 'other')),
    purpose_words           text not null,
    recipient_third_parties text not null,
    recipient_key           text not null,
    pii_information         text not null,
    privacy_notice          text not null,
    language                text not null,
    event_type              text not null check (event_type in ('in_writing', 'orally', 'electronically')),
    event_state             text not null check (event_state in ('given', 'refused')),
    from_day                text not null,
    until_day               text,
    event_time              text not null,
    entity                  text not null,
    withdrawn_on            text,
    withdrawn_at            text,
    withdrawn_by            text,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index consent_of_client on consent (organisation_id, client_id, from_day);

-- What is to be remembered of a client on a day: by a rule (months before temporary protection ends) or by a counsellor.
create table reminder (
    organisation_id text not null,
    id              text not null,
    client_id       text not null,
    cause           text not null,
    rule            text not null check (rule in ('three_months', 'two_months', 'own')),
    word            text not null,
    due_on          text not null,
    made_at         text not null,
    made_by         text not null,
    done_at         text,
    done_by         text,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index reminder_of_client on reminder (organisation_id, client_id);
create index reminder_by_day on reminder (organisation_id, due_on);
