-- Owner: privacy. What persons asked about their data, how long records are kept, and what two have destroyed.

-- A person's request (GDPR articles 15 to 21): answered within a month, or told in time why it takes up to three.
create table rights_request (
    organisation_id text   not null references organisation (id),
    id              text   not null,
    client_id       text,
    asker           text   not null,
    identified      text   not null check (identified in ('document', 'signature', 'known', 'representative', 'not_yet')),
    kind            text   not null check (kind in ('access', 'rectification', 'restriction', 'erasure', 'objection', 'portability')),
    asks            text   not null,
    received_on     text   not null,
    due_on          text   not null,
    extended_on     text,
    extended_why    text   not null,
    outcome         text   check (outcome in ('granted', 'partly', 'refused')),
    answer          text   not null,
    answered_on     text,
    recorded_at     text   not null,
    recorded_by     text   not null,
    version         bigint not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index rights_request_due on rights_request (organisation_id, answered_on, due_on, id);
create index rights_request_of_client on rights_request (organisation_id, client_id, received_on);

-- Years for which a kind of record is kept here; without a row it is the programme's.
create table retention_class (
    organisation_id text   not null references organisation (id),
    kind            text   not null check (kind in ('client_file', 'request', 'money')),
    years           bigint not null check (years between 1 and 100),
    version         bigint not null,
    primary key (organisation_id, kind)
);

-- A file that is kept longer than its class says, and why.
create table retention_hold (
    organisation_id text not null,
    id              text not null,
    client_id       text not null,
    why             text not null,
    until_day       text not null,
    set_at          text not null,
    set_by          text not null,
    lifted_at       text,
    lifted_by       text,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index retention_hold_of_client on retention_hold (organisation_id, client_id, until_day);

-- A list of what is due, made once a month or when it is asked for.
create table retention_list (
    organisation_id text   not null references organisation (id),
    id              text   not null,
    made_at         text   not null,
    made_by         text   not null,
    files           bigint not null,
    primary key (organisation_id, id)
);
create index retention_list_by_time on retention_list (organisation_id, made_at);

-- A file on a list: when it was last used, and since when it is due.
create table retention_due (
    organisation_id text not null,
    list_id         text not null,
    client_id       text not null,
    last_on         text not null,
    due_on          text not null,
    primary key (organisation_id, list_id, client_id),
    foreign key (organisation_id, list_id) references retention_list (organisation_id, id)
);
create index retention_due_of_client on retention_due (organisation_id, client_id);

-- An act of destruction: proposed by one, confirmed by another, carried out by a job. Ids and numbers, no names.
create table destruction_act (
    organisation_id text   not null references organisation (id),
    id              text   not null,
    number          bigint not null,
    reason          text   not null check (reason in ('request', 'retention')),
    request_id      text,
    why             text   not null,
    proposed_at     text   not null,
    proposed_by     text   not null,
    withdrawn_at    text,
    withdrawn_by    text,
    confirmed_at    text,
    confirmed_by    text,
    confirmed_way   text   check (confirmed_way in ('session', 'link')),
    done_at         text,
    primary key (organisation_id, id),
    unique (organisation_id, number)
);

-- A file under an act, as it was when it was proposed. What has changed since is left out, and why is said.
create table destruction_item (
    organisation_id text   not null,
    act_id          text   not null,
    client_id       text   not null,
    version         bigint not null,
    last_on         text   not null,
    erased_at       text,
    left_out        text   check (left_out in ('changed', 'merged', 'kept', 'gone')),
    primary key (organisation_id, act_id, client_id),
    foreign key (organisation_id, act_id) references destruction_act (organisation_id, id)
);
create index destruction_item_of_client on destruction_item (organisation_id, client_id);
