-- Owner: people. Files that may be of one person, and files of one person made into one so that it can be undone.

-- The file that went into another: its id still leads there.
alter table client add column merged_into text;
-- When the file was last compared with the others; null while that is still to be done.
alter table client add column compared_at text;
create index client_to_compare on client (organisation_id, compared_at);
create index client_by_day on client (organisation_id, born_on);
create index client_by_email on client (organisation_id, email);
create index client_by_merge on client (organisation_id, merged_into);

-- Two files that may be of one person, the lesser id first: how sure, why, and whether somebody has said that they are not.
create table duplicate_pair (
    organisation_id text   not null,
    one_id          text   not null,
    other_id        text   not null,
    sureness        text   not null check (sureness in ('almost_certain', 'likely', 'possible')),
    points          bigint not null,
    reasons         text   not null,
    found_at        text   not null,
    apart_at        text,
    apart_by        text,
    primary key (organisation_id, one_id, other_id),
    foreign key (organisation_id, one_id) references client (organisation_id, id),
    foreign key (organisation_id, other_id) references client (organisation_id, id)
);
create index duplicate_pair_of_other on duplicate_pair (organisation_id, other_id);
create index duplicate_pair_by_points on duplicate_pair (organisation_id, apart_at, points);

-- One file made of two. What the kept file said before and says since is encrypted.
create table merge (
    organisation_id text   not null references organisation (id),
    id              text   not null,
    kept_id         text   not null,
    merged_id       text   not null,
    merged_at       text   not null,
    merged_by       text   not null,
    changed_sealed  text   not null,
    undone_at       text,
    undone_by       text,
    primary key (organisation_id, id),
    foreign key (organisation_id, kept_id) references client (organisation_id, id),
    foreign key (organisation_id, merged_id) references client (organisation_id, id)
);
create index merge_of_kept on merge (organisation_id, kept_id, merged_at);
create index merge_of_merged on merge (organisation_id, merged_id, merged_at);

-- What came over from the merged file, row by row; `ledger_entry` names the causes of entries.
create table merge_row (
    organisation_id text not null,
    merge_id        text not null,
    table_name      text not null,
    row_key         text not null,
    primary key (organisation_id, merge_id, table_name, row_key),
    foreign key (organisation_id, merge_id) references merge (organisation_id, id)
);

-- For which client another municipality was asked: the request itself is both partners'.
create table file_ask (
    organisation_id text not null,
    id              text not null,
    client_id       text not null,
    asked_name      text not null,
    asked_at        text not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, client_id) references client (organisation_id, id)
);
create index file_ask_of_client on file_ask (organisation_id, client_id, asked_at);
