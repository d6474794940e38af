-- Files that were brought for a declaration: what it is proved by.
create table attachment_body (
    sha256 bytea  primary key check (length(sha256) = 32),
    size   bigint not null check (size > 0)
);
comment on table attachment_body is 'Every file once, however often it was brought. Its bytes lie in attachment_piece, apart from all that lists read.';
comment on column attachment_body.sha256 is 'Hash of the whole file, by which it is known again.';
comment on column attachment_body.size is 'Its length in bytes.';

create table attachment_piece (
    sha256  bytea not null references attachment_body,
    number  int   not null check (number >= 0),
    content bytea not null,
    primary key (sha256, number)
);
-- pictures and PDF are compressed already; so each piece is read without being unpacked
alter table attachment_piece alter column content set storage external;
comment on table attachment_piece is 'The bytes of files, in pieces, so that nobody has to hold a whole file in memory.';
comment on column attachment_piece.sha256 is 'Whose piece it is.';
comment on column attachment_piece.number is 'Its place in the file, from 0.';
comment on column attachment_piece.content is 'The bytes as they came.';

create sequence attachment_seq;
create table attachment (
    id          bigint      primary key default nextval('attachment_seq'),
    declaration bigint      not null,
    sha256      bytea       not null references attachment_body,
    name        text        not null check (name <> ''),
    media_type  text        not null check (media_type <> ''),
    size        bigint      not null check (size > 0),
    added_by    text        not null,
    added_at    timestamptz not null,
    unique (declaration, sha256)
);
comment on sequence attachment_seq is 'Numbers of attachments, in the order in which they came.';
comment on table attachment is 'Which files were brought for which declaration; each once. Rows are never changed and never deleted: they are evidence.';
comment on column attachment.id is 'Rises with time.';
comment on column attachment.declaration is 'For which declaration.';
comment on column attachment.sha256 is 'Which file.';
comment on column attachment.name is 'Its name as whoever brought it first called it, made fit to be shown and kept.';
comment on column attachment.media_type is 'What it is, as its bytes tell: PDF, JPEG, PNG, TIFF or XML.';
comment on column attachment.size is 'Its length in bytes, as in attachment_body.';
comment on column attachment.added_by is 'Sign-in of whoever brought it first.';
comment on column attachment.added_at is 'When that was.';

create table attachment_task (
    task       bigint      not null,
    attachment bigint      not null references attachment,
    noted_at   timestamptz not null,
    primary key (attachment, task)
);
comment on table attachment_task is 'For which tasks of its declaration a file is meant: brought for one, or named in the answer to a question.';
comment on column attachment_task.attachment is 'Which attachment.';
comment on column attachment_task.task is 'Which task.';
comment on column attachment_task.noted_at is 'When that was said.';
