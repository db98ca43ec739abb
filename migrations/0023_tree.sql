-- Owner: frame. Versions of the conditions (TAT) as they are drafted and confirmed, what became of each activity, and indicators.

-- A version is drafted from the newest one, submitted to the authority and confirmed; only what is confirmed is ever in force. A
-- day that is not settled yet is 9999-12-31, after every other. The orders that were there before were confirmed when signed.
alter table tat_version add column based_on text;
alter table tat_version add column eligible_from text;
alter table tat_version add column eligible_until text;
alter table tat_version add column document_id text;
alter table tat_version add column submitted_at text;
alter table tat_version add column confirmed_at text;
alter table tat_version add column withdrawn_at text;
alter table tat_version add column version bigint not null default 1;
update tat_version set confirmed_at = signed_on || 'T00:00:00.000000Z';
update tat_version set based_on =
    (select b.id from tat_version b where b.in_force_from < tat_version.in_force_from order by b.in_force_from desc limit 1);
create unique index tat_version_in_force on tat_version (in_force_from) where confirmed_at is not null;

-- What the conditions are for, and what a version changes, in the words of whoever keeps the register.
create table tat_version_text (
    tat_version_id text   not null references tat_version (id),
    language       text   not null check (language in ('et', 'en', 'ru', 'uk')),
    aim            text   not null,
    summary        text   not null,
    primary key (tat_version_id, language)
);

-- The way of a version: who drafted it, sent it, sent it back, confirmed it.
create table tat_step (
    tat_version_id text   not null references tat_version (id),
    seq            bigint not null,
    step           text   not null check (step in ('drafted', 'submitted', 'returned', 'confirmed', 'withdrawn')),
    at             text   not null,
    by_account     text   not null,
    note           text   not null,
    primary key (tat_version_id, seq)
);

-- An activity may have a period of its own within that of its version.
alter table activity add column eligible_from text;
alter table activity add column eligible_until text;
alter table activity add column version bigint not null default 1;
alter table activity_text add column wording text not null default '';

-- What became of an activity in the next version: none where it ended, several where it was split.
create table activity_succession (
    activity_id  text   not null references activity (id),
    successor_id text   not null references activity (id),
    primary key (activity_id, successor_id)
);
create index activity_succession_back on activity_succession (successor_id, activity_id);
insert into activity_succession (activity_id, successor_id) select id, successor_id from activity where successor_id is not null;
alter table activity drop column successor_id;

-- An indicator of an activity, entered by the authority. What it says is in its newest version; none is ever changed.
create table indicator (
    id           text   not null primary key,
    activity_id  text   not null references activity (id),
    code         text   not null,
    carried_from text   references indicator (id),
    ended_on     text,
    version      bigint not null,
    unique (activity_id, code)
);

-- Base, milestone and target are hundredths of the unit.
create table indicator_version (
    indicator_id text   not null references indicator (id),
    version      bigint not null,
    code         text   not null,
    unit         text   not null check (unit in ('person', 'municipality', 'count', 'percent', 'hour', 'euro')),
    base         bigint,
    milestone    bigint,
    target       bigint,
    source       text   not null,
    formula      text   not null,
    entered_at   text   not null,
    entered_by   text   not null,
    primary key (indicator_id, version)
);
create table indicator_text (
    indicator_id text   not null,
    version      bigint not null,
    language     text   not null check (language in ('et', 'en', 'ru', 'uk')),
    name         text   not null,
    primary key (indicator_id, version, language),
    foreign key (indicator_id, version) references indicator_version (indicator_id, version)
);
