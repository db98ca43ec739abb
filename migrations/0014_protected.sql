-- Owner: people. Persons of whom only the named may know, files opened outside a caseload looked over, looking watched.

-- Why somebody is protected, since when, and until when; `client.protected_on` says that it holds now.
create table protection (
    organisation_id text not null,
    id              text not null,
    client_id       text not null,
    reason          text not null check (reason in ('shelter', 'threat', 'court_order', 'other')),
    word            text not null,
    marked_at       text not null,
    marked_by       text not null,
    lifted_at       text,
    lifted_by       text,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index protection_of_client on protection (organisation_id, client_id, marked_at);

-- Who may know of a protected person. To everybody else there is no such person.
create table protected_access (
    organisation_id text not null,
    client_id       text not null,
    account_id      text not null,
    named_at        text not null,
    named_by        text not null,
    primary key (organisation_id, client_id, account_id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index protected_access_of_account on protected_access (organisation_id, account_id);

-- An opening outside a caseload that a coordinator has looked over.
alter table opening add column reviewed_at text;
alter table opening add column reviewed_by text;
alter table opening add column review_word text;
create index opening_newest on opening (organisation_id, opened_at desc, id desc);

-- Files that an account has looked into on a day, in all and at night; from the log of looks, kept for ninety days.
create table looked_file (
    organisation_id text   not null,
    account_id      text   not null,
    day             text   not null,
    client_id       text   not null,
    at_night        bigint not null,
    primary key (organisation_id, account_id, day, client_id)
);
create index looked_file_of on looked_file (organisation_id, client_id);

-- How far the log of looks has been read.
create table looked_upto (
    organisation_id text   not null primary key,
    seq             bigint not null
);
