-- Owner: people. A personal code is one client's only, but for a protected person, of whom whoever registers must not learn.

-- The code sees to it, for it alone knows of whom somebody may know.
drop index client_by_code;
create index client_by_code on client (organisation_id, code_index, id);
