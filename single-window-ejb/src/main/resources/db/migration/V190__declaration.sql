-- Which declaration goes on from which: in a table of its own, so that lodging one that names none writes and reads no more than before.
create table declaration_link (
    follower bigint not null,
    follows  bigint not null,
    primary key (follower, follows)
);
create index declaration_link_of_followed on declaration_link (follows, follower);
comment on table declaration_link is 'Declarations that name an earlier one of this window as their previous document, which whoever lodged them may go on from: an import and the export behind it.';
comment on column declaration_link.follower is 'The later declaration.';
comment on column declaration_link.follows is 'The earlier one.';
