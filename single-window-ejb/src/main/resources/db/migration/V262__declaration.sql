-- Every number that a declaration bears leads to it: of containers, seals, vehicles, papers, firms, its own references. They stand in the row itself, so that
-- lodging writes no other, and the index collects what is new and sorts it in afterwards, in the background.
set local statement_timeout = 0;
alter table declaration add column numbers text[] collate "C";
comment on column declaration.numbers is 'All numbers that a version of it bears, in their normal form (org.singlewindow.kernel.NormalNumber). Null where its documents have not been read for it yet.';
create index declaration_numbers on declaration using gin (numbers) with (fastupdate = on, gin_pending_list_limit = 65536);
-- what was lodged before and is still to be read; nothing that is lodged from now on stands in it
create index declaration_unread on declaration (id) where numbers is null;
