-- What was declared at one time, with its document: the first version of all that are there is the document they came with.
set local statement_timeout = 0;
lock table declaration in share row exclusive mode;
create table declaration_version (
    declaration_id bigint      not null,
    number         integer     not null,
    document_id    bigint      not null,
    sender         integer     not null,
    made_at        timestamptz not null,
    function_code  text
);
insert into declaration_version (declaration_id, number, document_id, sender, made_at)
select id, 1, id, sender, lodged_at from declaration order by id;
alter table declaration_version add primary key (declaration_id, number);
create unique index declaration_version_document on declaration_version (document_id);
-- no node is to guess at a table that has just been filled, nor at the tasks by what they are about
analyze declaration_version;
analyze task;
comment on table declaration_version is 'The versions of a declaration: lodging makes the first, every amendment another. What lies with a version''s document, its plan and its answer, is the version''s.';
comment on column declaration_version.declaration_id is 'The declaration.';
comment on column declaration_version.number is 'From 1, without gaps; the highest is the declaration''s and in force.';
comment on column declaration_version.document_id is 'Document that says what was declared, whole.';
comment on column declaration_version.sender is 'Participant who sent it.';
comment on column declaration_version.made_at is 'When it was accepted.';
comment on column declaration_version.function_code is 'What the message was for (UNCL 1225), without leading zeros; empty where it was lodged before there were versions, and stands in the document alone.';
comment on table declaration is 'A trader''s submission. What it says is in the documents of its versions.';
comment on column declaration.id is 'Its number, drawn with that of its first document.';
comment on column declaration.version is 'The version in force; every amendment adds one.';
comment on column document.case_id is 'Declaration it belongs to; order is kept within a case.';
comment on column task.version is 'Version of the declaration it is about: its plan says why, its document what.';
