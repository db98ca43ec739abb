-- Owner: desk. One counselling contact (nõustamiskord), what it was about, what was done, and what is to follow.
create table contact (
    organisation_id text   not null references organisation (id),
    id              text   not null,
    centre_id       text   not null,
    day             text   not null,
    started_at      text   not null,
    minutes         bigint not null check (minutes between 1 and 600),
    channel         text   not null check (channel in ('counter', 'phone', 'email', 'video', 'home_visit', 'chat', 'event', 'other')),
    place           text   not null,
    language        text   not null,
    interpreter     text   not null check (interpreter in ('none', 'professional', 'volunteer', 'relative', 'machine')),
    outcome         text   not null check (outcome in ('resolved', 'referred', 'continues')),
    referred_to     text   not null,
    note            text   not null,
    restricted_note text,
    funding         text   not null check (funding in ('esf_programme', 'amif', 'municipality_own')),
    activity        text   not null,
    target_group    text   not null check (target_group in ('newcomer', 'other_background', 'returnee', 'unknown')),
    counsellor_id   text   not null,
    client_id       text,
    heads           bigint not null check (heads between 1 and 500),
    profile         text   not null check (profile in ('unknown', 'child', 'youth', 'adult', 'elder', 'family')),
    recorded_at     text   not null,
    withdrawn_at    text,
    version         bigint not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, centre_id) references service_centre (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index contact_newest on contact (organisation_id, started_at desc, id desc);
create index contact_by_centre on contact (organisation_id, centre_id, started_at desc, id desc);
create index contact_by_client on contact (organisation_id, client_id, started_at desc, id desc);
create index contact_by_counsellor on contact (organisation_id, counsellor_id, started_at desc, id desc);

create table contact_topic (
    organisation_id text   not null,
    contact_id      text   not null,
    topic           text   not null references topic (code),
    position        bigint not null,
    primary key (organisation_id, contact_id, topic),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id)
);

create table contact_act (
    organisation_id text not null,
    contact_id      text not null,
    topic           text not null,
    act             text not null,
    primary key (organisation_id, contact_id, topic, act),
    foreign key (organisation_id, contact_id, topic) references contact_topic (organisation_id, contact_id, topic),
    foreign key (topic, act) references act (topic, code)
);

create table follow_up (
    organisation_id text not null,
    id              text not null,
    contact_id      text not null,
    client_id       text,
    centre_id       text not null,
    account_id      text not null,
    due_on          text not null,
    what            text not null,
    done_at         text,
    done_by         text,
    primary key (organisation_id, id),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index follow_up_due on follow_up (organisation_id, centre_id, done_at, due_on);
create index follow_up_of_contact on follow_up (organisation_id, contact_id);
create index follow_up_of_client on follow_up (organisation_id, client_id);
