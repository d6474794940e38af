-- The whole message is evidence, not its content alone; and what a message is to its case is said, not guessed from its type.
set local statement_timeout = 0;
alter table document add column role text;
alter table document add column door text;
alter table document add column content_type text;
alter table document add column signed_in text;
alter table document add column given_id text;
alter table document add column headers text;
drop index document_case;
update document set role = 'FOLLOWS' where case_id is not null and doc_type <> 'DEC';
create index document_case on document (case_id) where role = 'FOLLOWS';
-- the planner is not to guess at roles that it has never counted
analyze document;
comment on table document is 'Every message taken in or sent out, without its bytes. Partitioned by number, for retention.';
comment on table intake_key is 'What a sender calls its messages, for ever: the same name comes to the same message, or to a refusal.';
comment on column intake_key.msg_key is 'ID: and the id that the sender chose, or LRN: and the local reference number. A message may have both.';
comment on column intake_key.sha256 is 'Hash of what was first sent under this name: of the bytes, and where a message is addressed, of its address before them.';
comment on column intake_key.document_id is 'Message stored under this name.';
comment on column document.doc_type is 'As delivery.MessageTypes has it, or the type named by a country''s system.';
comment on column document.message_id is 'The number it bears outside: the one that its sender chose, where that is a UUID.';
comment on column document.role is 'What it is to its case: MAKES it or a version of it, FOLLOWS from it and is told, is NOTED in it, or stands APART. Empty where it came before roles were kept, and follows from nothing.';
comment on column document.door is 'By which way it came: SOAP, REST, UPLOAD or FORM. Empty for what the window itself wrote, and for what came before this was kept.';
comment on column document.content_type is 'As the sender said, of the call that brought it.';
comment on column document.signed_in is 'Sign-in of whoever brought it.';
comment on column document.given_id is 'What its sender calls it, if it does.';
comment on column document.headers is 'As they came, those that bear on it: a signature, a digest, a header of the envelope. Mostly empty.';
