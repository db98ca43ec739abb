-- Owner: people. A file that is closed to use and not lost: since when, why, and by whom, until it is lifted.
alter table client add column restricted_on text;
alter table client add column restricted_why text;
alter table client add column restricted_by text;
