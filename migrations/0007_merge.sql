-- Owner: people. Files of one person made into one, so that it can be undone to the letter.

-- The file that went into another: its id still leads there.
alter table client add column merged_into text;

create table merge (
    organisation_id text   not null references organisation (id),
    id              text   not null,
    kept_id         text   not null,
    merged_id       text   not null,
    merged_at       text   not null,
    merged_by       text   not null,
    kept_before     text   not null,
    kept_version    bigint not null,
    undone_at       text,
    undone_by       text,
    primary key (organisation_id, id),
    foreign key (organisation_id, kept_id) references client (organisation_id, id),
    foreign key (organisation_id, merged_id) references client (organisation_id, id)
);
create index merge_of_kept on merge (organisation_id, kept_id, merged_at);

-- What came over from the merged file, row by row.
create table merge_row (
    organisation_id text not null,
    merge_id        text not null,
    table_name      text not null,
    row_key         text not null,
    primary key (organisation_id, merge_id, table_name, row_key),
    foreign key (organisation_id, merge_id) references merge (organisation_id, id)
);
