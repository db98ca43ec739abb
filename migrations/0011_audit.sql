-- Owner: platform. What was written stays as it was written: audit, history, ledger. Held by the database itself.
-- append only: audit_entry, audit_seal, audit_client, ledger_entry, erased_client
-- append only until erased_client: change_entry

-- Clients whose data were destroyed: only then may their history go. Ids only.
create table erased_client (
    organisation_id text not null,
    client_id       text not null,
    erased_at       text not null,
    erased_by       text not null,
    primary key (organisation_id, client_id)
);

-- What signed seals of the audit under an earlier master key, wrapped under the one of now: old seals go on being verified.
create table audit_key (
    id         text not null primary key,
    wrapped    text not null,
    retired_at text not null
);

-- When somebody came in for the first time: who invited them sees it.
alter table account add column first_signed_in_at text;
update account set first_signed_in_at = (select min(l.used_at) from one_time_link l where l.account_id = account.id);

-- A phone number is found as a whole only: its digits stand apart from names, where no beginning finds them.
update client_name_key set name_key = '#' || name_key
 where name_key >= '0' and name_key < ':' and lower(name_key) = upper(name_key);
