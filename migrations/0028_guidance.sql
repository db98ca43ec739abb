-- Owner: programme. Questions and their answers, guides in versions, the implementer's advice log, notices.

-- A question of a party, and at whose desk it is now. All that is said in it stands in question_post.
create table question (
    id        text   not null primary key,
    -- Whose it is: a partner; the implementer, the authority or the unit where it is a clarification that they ask for.
    party_id  text   not null references organisation (id),
    asked_by  text   not null,
    asked_at  text   not null,
    theme     text   not null check (theme in ('personnel', 'claims', 'plan_budget', 'agreement', 'services', 'target_groups', 'reporting', 'data_protection', 'system', 'other')),
    about     text   not null check (about in ('matter', 'rule', 'document', 'plan_row', 'agreement')),
    -- What exactly: a paragraph, a number. The link is a page of the programme, or empty.
    reference text   not null,
    link      text   not null,
    title     text   not null,
    state     text   not null check (state in ('asked', 'passed', 'returned', 'answered', 'withdrawn')),
    desk      text   not null check (desk in ('implementer', 'authority', 'unit')),
    due_on    text   not null,
    version   bigint not null
);
create index question_of_party on question (party_id, asked_at);
create index question_by_state on question (state, due_on);

-- What was said in a question, in its order; an answer that was taken back stays.
create table question_post (
    id           text not null primary key,
    question_id  text not null references question (id),
    kind         text not null check (kind in ('question', 'more', 'pass', 'return', 'answer')),
    words        text not null,
    -- Of which body whoever says it is.
    party_id     text not null references organisation (id),
    said_by      text not null,
    said_at      text not null,
    withdrawn_at text
);
create index question_post_of on question_post (question_id, said_at);

-- A question and its answer as everybody may read them, without names.
create table published_answer (
    id           text   not null primary key,
    question_id  text   not null unique references question (id),
    theme        text   not null check (theme in ('personnel', 'claims', 'plan_budget', 'agreement', 'services', 'target_groups', 'reporting', 'data_protection', 'system', 'other')),
    title        text   not null,
    question     text   not null,
    answer       text   not null,
    published_at text   not null,
    published_by text   not null,
    withdrawn_at text,
    version      bigint not null
);
create index published_answer_by_age on published_answer (published_at);

-- The words by which questions, published answers and guides are found; no party: everybody may find it.
create table guidance_word (
    word     text not null,
    kind     text not null check (kind in ('question', 'answer', 'guide')),
    thing_id text not null,
    party_id text not null,
    primary key (word, kind, thing_id)
);
create index guidance_word_of on guidance_word (kind, thing_id);

-- The threes of letters of every word that was ever written, so that a word with a typing error is found.
create table guidance_gram (
    gram text not null,
    word text not null,
    primary key (gram, word)
);

-- A guide. Its texts stand in its versions; in_force is the number of the published one, 0 before the first.
create table guide (
    id           text   not null primary key,
    theme        text   not null check (theme in ('personnel', 'claims', 'plan_budget', 'agreement', 'services', 'target_groups', 'reporting', 'data_protection', 'system', 'other')),
    in_force     bigint not null,
    created_at   text   not null,
    created_by   text   not null,
    withdrawn_at text,
    version      bigint not null
);

-- A version of a guide: a draft until it is published, and never changed after that.
create table guide_version (
    guide_id     text   not null references guide (id),
    number       bigint not null,
    -- What is new in it, in a sentence.
    news         text   not null,
    saved_at     text   not null,
    saved_by     text   not null,
    published_at text,
    published_by text,
    primary key (guide_id, number)
);

create table guide_text (
    guide_id text   not null,
    number   bigint not null,
    language text   not null check (language in ('et', 'en', 'ru', 'uk')),
    title    text   not null,
    body     text   not null,
    primary key (guide_id, number, language),
    foreign key (guide_id, number) references guide_version (guide_id, number)
);

-- What is attached to a version: a file of the implementer, which whoever may read the guide may have.
create table guide_file (
    guide_id text   not null,
    number   bigint not null,
    file_id  text   not null,
    party_id text   not null references organisation (id),
    name     text   not null,
    kind     text   not null,
    bytes    bigint not null,
    primary key (guide_id, number, file_id),
    foreign key (guide_id, number) references guide_version (guide_id, number)
);

-- Who has said that they have read which version, and for which body.
create table guide_reading (
    guide_id   text   not null,
    number     bigint not null,
    account_id text   not null,
    party_id   text   not null references organisation (id),
    read_at    text   not null,
    primary key (guide_id, number, account_id, party_id),
    foreign key (guide_id, number) references guide_version (guide_id, number)
);
create index guide_reading_of on guide_reading (account_id, guide_id);

-- A piece of advice that the implementer gave. A party without an organisation yet, such as a region, has a name only.
create table advice (
    id           text   not null primary key,
    party_id     text            references organisation (id),
    party_name   text   not null,
    given_on     text   not null,
    minutes      bigint not null,
    channel      text   not null check (channel in ('phone', 'email', 'video', 'meeting', 'visit', 'event')),
    theme        text   not null check (theme in ('personnel', 'claims', 'plan_budget', 'agreement', 'services', 'target_groups', 'reporting', 'data_protection', 'system', 'other')),
    words        text   not null,
    outcome      text   not null check (outcome in ('resolved', 'agreed', 'continues', 'passed_on')),
    follow_up_on text,
    about        text   not null check (about in ('matter', 'rule', 'document', 'plan_row', 'agreement')),
    reference    text   not null,
    link         text   not null,
    recorded_by  text   not null,
    recorded_at  text   not null,
    withdrawn_at text,
    version      bigint not null
);
create index advice_by_day on advice (given_on);

-- What somebody is told of in the product.
create table notice (
    id         text not null primary key,
    account_id text not null,
    kind       text not null check (kind in ('question_asked', 'question_passed', 'question_returned', 'question_answered', 'answer_published', 'guide_published', 'plan_submitted', 'plan_returned', 'plan_confirmed', 'task_given')),
    link       text not null,
    written_at text not null,
    read_at    text,
    -- The day whose mail is to tell of it; none where no mail is owed, or not any more.
    mail_on    text
);
create index notice_of_account on notice (account_id, written_at);
create index notice_to_mail on notice (mail_on, account_id);

-- How somebody wants to hear of notices by mail; without a row at once.
create table notice_choice (
    account_id text not null primary key,
    way        text not null check (way in ('at_once', 'daily', 'none')),
    chosen_at  text not null
);
