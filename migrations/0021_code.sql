-- Owner: people. A personal code is one client's only, but for a protected person, of whom whoever registers must not learn.

-- The code sees to it, for it alone knows of whom somebody may know.
drop index client_by_code;
create index client_by_code on client (organisation_id, code_index, id);

-- Nearly no file has gone into another: that it has not is nothing to look for by.
drop index client_by_merge;
create index client_by_merge on client (organisation_id, merged_into) where merged_into is not null;
