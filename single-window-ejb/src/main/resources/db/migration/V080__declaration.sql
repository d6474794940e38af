create sequence draft_seq;
comment on sequence draft_seq is 'Numbers of drafts and of files kept.';

create table draft (
    id         bigint      not null primary key,
    owner      text        not null,
    version    integer     not null,
    changed_at timestamptz not null,
    parts      text        not null,
    writer     text        not null,
    turn       integer     not null
);
create index draft_owner on draft (owner, changed_at);
comment on table draft is 'A declaration that somebody is filling in.';
comment on column draft.id is 'Its number.';
comment on column draft.owner is 'Sign-in of whoever fills it in; nobody else sees it.';
comment on column draft.version is 'From 1; every change adds one.';
comment on column draft.changed_at is 'When it was last saved.';
comment on column draft.parts is 'What was typed, in JSON: for each part of the form its fields, as typed.';
comment on column draft.writer is 'The open page that saved last, by a name of its own.';
comment on column draft.turn is 'How many times that page had saved: of two saves of one page the later counts, whichever comes first.';

create table kept_file (
    id         bigint      not null primary key,
    owner      text        not null,
    name       text        not null,
    kept_at    timestamptz not null,
    content    bytea       not null
);
create index kept_file_owner on kept_file (owner, kept_at);
comment on table kept_file is 'A document that was checked and may be lodged as it is, without being chosen again. A few for each sign-in, for a day.';
comment on column kept_file.id is 'Its number.';
comment on column kept_file.owner is 'Sign-in of whoever had it checked; nobody else can lodge it.';
comment on column kept_file.name is 'Of the file, as the browser said.';
comment on column kept_file.kept_at is 'When it was checked.';
comment on column kept_file.content is 'The bytes as they were checked.';
