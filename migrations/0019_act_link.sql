-- Owner: platform. Links that open one thing to one account, once: a second person who has no other way to come in.

create table act_link (
    token_hash      text not null primary key,
    organisation_id text not null,
    account_id      text not null references account (id),
    target          text not null,
    created_at      text not null,
    ends_at         text not null,
    used_at         text
);
create index act_link_of_target on act_link (organisation_id, target);
