-- Owner: frame. What a count of persons reads of the entries since it was last published, and of no others.
create index ledger_since on ledger_entry (organisation_id, measure, seq, day, person_key)
    where measure = 'contact' and person_key is not null;
