-- Owner: platform. Who signs in, what was done and looked at, what a record said before, and the work that waits.

-- A person who signs in, or a program that holds a token.
create table account (
    id             text   not null primary key,
    kind           text   not null check (kind in ('person', 'service')),
    login          text   not null unique,
    name           text   not null,
    language       text   not null check (language in ('et', 'en', 'ru', 'uk')),
    password_hash  text,
    totp_secret    text,
    totp_last_step bigint not null default 0,
    -- 1 once its holder has chosen a password by a link that nobody else was shown, or the command line has set one.
    is_proven      bigint not null default 0 check (is_proven in (0, 1)),
    theme          text   not null default 'auto' check (theme in ('auto', 'light', 'dark')),
    keys_off_on    text,
    created_at     text   not null,
    closed_on      text
);

-- The hash of a token in a browser. A session is idle for 30 minutes and lives for 12 hours at most.
create table session (
    token_hash text not null primary key,
    account_id text not null references account (id),
    started_at text not null,
    seen_at    text not null,
    ends_at    text not null,
    agent      text not null,
    confirmed  text not null check (confirmed in ('password', 'totp', 'demo', 'link'))
);
create index session_of_account on session (account_id, started_at);

-- The hash of a token in a program; what it may do is the membership of its account.
create table api_token (
    token_hash text not null primary key,
    id         text not null unique,
    account_id text not null references account (id),
    label      text not null,
    created_at text not null,
    ends_on    text,
    revoked_at text
);

-- One-time links: an invitation, a new password.
create table one_time_link (
    token_hash text not null primary key,
    account_id text not null references account (id),
    purpose    text not null check (purpose in ('invitation', 'password')),
    way        text not null check (way in ('mail', 'page', 'command_line')),
    created_at text not null,
    ends_at    text not null,
    used_at    text
);

-- Guessing is slowed per account, per address and per browser that is known; each is kept as a hash.
create table sign_in_guess (
    key_hash  text   not null primary key,
    failures  bigint not null,
    not_before text  not null,
    last_at   text   not null
);

-- What was done, and in the file of looks who looked. Ids only, no names.
create table audit_entry (
    organisation_id text   not null,
    seq             bigint not null,
    at              text   not null,
    actor           text   not null,
    role            text   not null,
    action          text   not null,
    target          text   not null,
    clients         text   not null,
    purpose         text   not null,
    result          text   not null check (result in ('done', 'refused')),
    request         text   not null,
    primary key (organisation_id, seq)
);

-- The hash of everything up to seq; written apart from the work, so that no write waits for it.
create table audit_seal (
    organisation_id text   not null,
    seq             bigint not null,
    hash            text   not null,
    sealed_at       text   not null,
    signature       text   not null,
    primary key (organisation_id, seq)
);

-- Which client an entry is about, so that the person's log is found without reading the rest.
create table audit_client (
    organisation_id text   not null,
    client_id       text   not null,
    seq             bigint not null,
    primary key (organisation_id, client_id, seq)
);

-- What a record said before: one history for every table. Nobody corrects by overwriting.
create table change_entry (
    organisation_id text   not null,
    target          text   not null,
    seq             bigint not null,
    at              text   not null,
    actor           text   not null,
    client_id       text,
    field           text   not null,
    was             text   not null,
    became          text   not null,
    primary key (organisation_id, target, seq)
);
create index change_of_client on change_entry (organisation_id, client_id, at);

-- The answer to a change that was sent twice is the answer to the first.
create table idempotency (
    organisation_id text   not null,
    key_hash        text   not null,
    request_hash    text   not null,
    answer          text   not null,
    created_at      text   not null,
    primary key (organisation_id, key_hash)
);
create index idempotency_by_age on idempotency (organisation_id, created_at);

-- A form that was not sent yet, encrypted; kept when a session ends or the browser closes.
create table draft (
    organisation_id text not null,
    account_id      text not null,
    form            text not null,
    sealed          text not null,
    saved_at        text not null,
    primary key (organisation_id, account_id, form)
);

-- The key of an organisation, under the master key that is kept elsewhere.
create table organisation_key (
    organisation_id text   not null,
    version         bigint not null,
    wrapped         text   not null,
    created_at      text   not null,
    destroyed_at    text,
    primary key (organisation_id, version)
);

-- A file on disk, encrypted under its organisation's key.
create table file (
    organisation_id text   not null,
    id              text   not null,
    name            text   not null,
    kind            text   not null check (kind in ('pdf', 'docx', 'xlsx', 'odt', 'png', 'jpg', 'txt', 'csv', 'asice')),
    bytes           bigint not null,
    sha256          text   not null,
    stored_at       text   not null,
    stored_by       text   not null,
    deleted_at      text,
    primary key (organisation_id, id)
);

-- Mail that is written with its cause and sent afterwards, at least once. Without an organisation: the platform's own.
create table outbox (
    id            text   not null primary key,
    organisation_id text,
    to_address    text   not null,
    subject       text   not null,
    body          text   not null,
    once_key      text   not null unique,
    written_at    text   not null,
    not_before    text   not null,
    attempts      bigint not null,
    sent_at       text,
    failed        text
);
create index outbox_waiting on outbox (sent_at, not_before);

-- Work that a runner takes up. A job of one name and key is there once. Without an organisation: for the whole platform.
create table job (
    id              text   not null primary key,
    organisation_id text,
    name            text   not null,
    once_key        text   not null,
    argument        text   not null,
    not_before      text   not null,
    attempts        bigint not null,
    leased_until    text,
    done_at         text,
    failed          text,
    progress        bigint not null,
    total           bigint not null,
    unique (name, once_key)
);
create index job_waiting on job (done_at, not_before);

-- A small real write, to know that the disk still takes one.
create table heartbeat (
    id text not null primary key,
    at text not null
);
