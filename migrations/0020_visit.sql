-- Owner: desk. Clients whom a counsellor takes along for home visits of a day, and the contact that came of it.
create table visit (
    organisation_id text not null,
    id              text not null,
    centre_id       text not null,
    client_id       text not null,
    account_id      text not null,
    day             text not null,
    purpose         text not null check (purpose in ('agreed', 'follow_up', 'request_of_person', 'concern')),
    taken_at        text not null,
    left_at         text,
    contact_id      text,
    primary key (organisation_id, id),
    foreign key (organisation_id, centre_id) references service_centre (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id)
);
create index visit_of_account on visit (organisation_id, account_id, day);
create index visit_of_client on visit (organisation_id, client_id);
