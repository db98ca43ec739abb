-- Owner: casework. What a counsellor and a client work on together: the plan, papers that were handed in, restricted notes.

-- What only those may read who need it. The words lie sealed in its versions.
create table restricted_note (
    organisation_id text   not null,
    id              text   not null,
    client_id       text   not null,
    written_at      text   not null,
    written_by      text   not null,
    withdrawn_at    text,
    withdrawn_by    text,
    version         bigint not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index restricted_note_of_client on restricted_note (organisation_id, client_id, written_at);

create table restricted_note_version (
    organisation_id text   not null,
    note_id         text   not null,
    version         bigint not null,
    sealed          text   not null,
    written_at      text   not null,
    written_by      text   not null,
    primary key (organisation_id, note_id, version),
    foreign key (organisation_id, note_id) references restricted_note (organisation_id, id)
);

-- Whom its author or a coordinator has given it to read, for as long as the client is in their caseload.
create table restricted_note_reader (
    organisation_id text not null,
    note_id         text not null,
    account_id      text not null,
    given_at        text not null,
    given_by        text not null,
    primary key (organisation_id, note_id, account_id),
    foreign key (organisation_id, note_id) references restricted_note (organisation_id, id)
);

-- A note opened for a purpose, for a time.
create table restricted_note_opening (
    organisation_id text not null,
    id              text not null,
    note_id         text not null,
    account_id      text not null,
    purpose         text not null check (purpose in ('at_counter', 'substitute', 'follow_up', 'request_of_person', 'supervision', 'correction')),
    word            text not null,
    opened_at       text not null,
    ends_at         text not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, note_id) references restricted_note (organisation_id, id)
);
create index restricted_note_opening_of on restricted_note_opening (organisation_id, note_id, account_id, ends_at);

-- A paper that was handed in; its content lies sealed on disk. A row stays when the paper is deleted.
create table paper (
    organisation_id text not null,
    id              text not null,
    client_id       text not null,
    file_id         text not null,
    name            text not null,
    kind            text not null check (kind in ('identity_document', 'certificate', 'contract', 'decision', 'other')),
    about           text not null,
    received_on     text not null,
    added_at        text not null,
    added_by        text not null,
    deleted_at      text,
    deleted_by      text,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id),
    foreign key (organisation_id, file_id) references file (organisation_id, id)
);
create index paper_of_client on paper (organisation_id, client_id, received_on);

-- What a client wants to reach, in their own words.
create table goal (
    organisation_id text   not null,
    id              text   not null,
    client_id       text   not null,
    words           text   not null,
    language        text   not null,
    area            text   not null check (area in ('documents', 'language', 'work', 'education', 'health', 'community')),
    state           text   not null check (state in ('open', 'reached', 'changed', 'given_up')),
    why             text   not null,
    state_on        text   not null,
    review_on       text,
    reviewed_on     text,
    added_at        text   not null,
    added_by        text   not null,
    version         bigint not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index goal_of_client on goal (organisation_id, client_id, added_at);

-- Who does what until when, so that a goal is reached. `account_id` is the counsellor who does it, alone or together.
create table goal_step (
    organisation_id text   not null,
    id              text   not null,
    goal_id         text   not null,
    what            text   not null,
    doer            text   not null check (doer in ('person', 'counsellor', 'together', 'other')),
    account_id      text,
    due_on          text,
    done_on         text,
    added_at        text   not null,
    added_by        text   not null,
    version         bigint not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, goal_id) references goal (organisation_id, id)
);
create index goal_step_of_goal on goal_step (organisation_id, goal_id, due_on);
create index goal_step_of_account on goal_step (organisation_id, account_id);

-- How it goes, as the person says or as the counsellor sees it.
create table goal_progress (
    organisation_id text not null,
    id              text not null,
    goal_id         text not null,
    voice           text not null check (voice in ('person', 'counsellor')),
    words           text not null,
    added_at        text not null,
    added_by        text not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, goal_id) references goal (organisation_id, id)
);
create index goal_progress_of_goal on goal_progress (organisation_id, goal_id, added_at);
