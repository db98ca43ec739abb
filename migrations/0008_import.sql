-- Owner: imports. Sheets that a centre has kept, on their way into the register, row by row.

create table import_file (
    organisation_id text   not null references organisation (id),
    id              text   not null,
    kind            text   not null check (kind in ('contacts', 'clients')),
    state           text   not null check (state in ('reading', 'columns', 'judging', 'judged', 'applying', 'undoing', 'undone', 'removed')),
    name            text   not null,
    -- Which sheet of the file, and the last row of its head; 0 while none is chosen.
    sheet           bigint not null,
    head            bigint not null,
    -- Sealed: the heads of the columns, what each is, and what holds where there is no column.
    plan            text   not null,
    done            bigint not null,
    total           bigint not null,
    run             bigint not null,
    uploaded_at     text   not null,
    uploaded_by     text   not null,
    primary key (organisation_id, id)
);
create index import_newest on import_file (organisation_id, uploaded_at desc, id desc);

create table import_sheet (
    organisation_id text   not null,
    import_id       text   not null,
    position        bigint not null,
    name            text   not null,
    filled_rows     bigint not null,
    last_row        bigint not null,
    is_1904         bigint not null check (is_1904 in (0, 1)),
    primary key (organisation_id, import_id, position),
    foreign key (organisation_id, import_id) references import_file (organisation_id, id)
);

-- Some rows of a sheet, sealed: they are persons' data that nobody has looked through yet.
create table import_piece (
    organisation_id text   not null,
    import_id       text   not null,
    sheet           bigint not null,
    first_row       bigint not null,
    sealed          text   not null,
    primary key (organisation_id, import_id, sheet, first_row),
    foreign key (organisation_id, import_id) references import_file (organisation_id, id)
);

-- What is to be said of a row, and what has become of it. No person is in it: likeness, fingerprint and person are blind.
create table import_row (
    organisation_id text   not null,
    import_id       text   not null,
    row_number      bigint not null,
    verdict         text   not null check (verdict in ('good', 'mistake', 'alike', 'there', 'skipped', 'applied', 'undone', 'kept')),
    likeness        text   not null,
    fingerprint     text   not null,
    person          text   not null,
    problems        text   not null,
    -- Cells that were mended in the page, sealed.
    mended          text   not null,
    contact_id      text,
    primary key (organisation_id, import_id, row_number),
    foreign key (organisation_id, import_id) references import_file (organisation_id, id)
);
create index import_row_by_verdict on import_row (organisation_id, import_id, verdict, row_number);
create index import_row_by_fingerprint on import_row (organisation_id, fingerprint, verdict);
create index import_row_by_likeness on import_row (organisation_id, import_id, likeness, row_number);
create index import_row_by_person on import_row (organisation_id, import_id, person, row_number);

-- Which client a person of the file is: known, decided, or made by the import.
create table import_person (
    organisation_id text   not null,
    import_id       text   not null,
    person          text   not null,
    way             text   not null check (way in ('open', 'new', 'known', 'same', 'other', 'made', 'kept')),
    client_id       text,
    primary key (organisation_id, import_id, person),
    foreign key (organisation_id, import_id) references import_file (organisation_id, id)
);
create index import_person_of_client on import_person (organisation_id, client_id);

-- Words of a file that nobody has explained yet, sealed.
create table import_unknown (
    organisation_id text   not null,
    import_id       text   not null,
    field           text   not null,
    word_key        text   not null,
    sealed          text   not null,
    times           bigint not null,
    primary key (organisation_id, import_id, field, word_key),
    foreign key (organisation_id, import_id) references import_file (organisation_id, id)
);

-- What a column with this head was the last time, in a sheet with these heads.
create table import_heading (
    organisation_id text not null,
    kind            text not null check (kind in ('contacts', 'clients')),
    signature       text not null,
    heading         text not null,
    field           text not null check (field in ('started_at', 'time', 'minutes', 'channel', 'place', 'language', 'interpreter', 'topics', 'acts', 'heads', 'profile', 'outcome', 'referred_to', 'note', 'funding', 'activity', 'centre', 'counsellor', 'name', 'given_name', 'family_name', 'born', 'personal_code', 'phone', 'email', 'address', 'languages', 'basis', 'stay_from', 'stay_until', 'arrived_on', 'background', 'sex', 'citizenship', 'needs_interpreter', 'unused')),
    primary key (organisation_id, kind, signature, heading)
);

-- What a word of this municipality's sheets means.
create table import_word (
    organisation_id text not null,
    field           text not null,
    word            text not null,
    means           text not null,
    primary key (organisation_id, field, word)
);
