-- Owner: frame. One municipality asks another for a file that a person wants to be carried over.
-- What tells who the person is lies sealed under the key of whoever is asked, what is given under that of the asker.
create table file_request (
    id           text not null primary key,
    from_id      text not null references organisation (id),
    to_id        text not null references organisation (id),
    asked_at     text not null,
    asked_by     text not null,
    asked_sealed text,
    answered_at  text,
    answered_by  text,
    answer       text check (answer in ('given', 'none')),
    given_sealed text,
    taken_at     text,
    taken_by     text,
    closed_at    text,
    closed_why   text check (closed_why in ('withdrawn', 'taken_back'))
);
create index file_request_to on file_request (to_id, asked_at);
create index file_request_from on file_request (from_id, asked_at);
