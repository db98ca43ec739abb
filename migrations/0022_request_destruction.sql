-- Owner: privacy. Requests of persons that an act destroys: they too are kept for so many years and no longer.

create table destruction_request (
    organisation_id text not null,
    act_id          text not null,
    request_id      text not null,
    answered_on     text not null,
    erased_at       text,
    primary key (organisation_id, act_id, request_id),
    foreign key (organisation_id, act_id) references destruction_act (organisation_id, id),
    foreign key (organisation_id, request_id) references rights_request (organisation_id, id)
);
create index destruction_request_of on destruction_request (organisation_id, request_id);
