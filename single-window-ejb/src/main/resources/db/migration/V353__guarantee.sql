-- A guarantee that many want at once is locked in several rooms, each a row of its own; see docs/decisions/0031.
alter table guarantee add column rooms int not null default 0 check (rooms between 0 and 16);
comment on column guarantee.exposure is 'What is locked now, and what is set aside in its rooms: without these the sum of its open uses, and the balance of its ledger.';
comment on column guarantee.uses is 'How often something was locked, but for what was in a room that there still is.';
comment on column guarantee.rooms is 'How many rooms it has: none but where several wanted it at once.';

create table guarantee_room (
    guarantee bigint         not null,
    place     int            not null check (place > 0),
    free      numeric(20, 3) not null check (free >= 0),
    uses      bigint         not null default 0,
    primary key (guarantee, place),
    foreign key (guarantee) references guarantee
) with (fillfactor = 50);
comment on table guarantee_room is 'Parts of a guarantee that are set aside, so that several lock of it at once and none waits for another. Whoever changes the guarantee itself takes them all back first.';
comment on column guarantee_room.guarantee is 'Of which guarantee.';
comment on column guarantee_room.place is 'From 1.';
comment on column guarantee_room.free is 'What is set aside and not locked.';
comment on column guarantee_room.uses is 'How often something was locked here.';

alter table guarantee_entry alter column exposure drop not null;
comment on column guarantee_entry.exposure is 'What was locked afterwards; empty while the guarantee has rooms, of which nobody sees all at once.';
comment on column guarantee_entry.id is 'Rises within a guarantee in the order of what happened; while it has rooms, no lock comes before what was set aside for it.';

update guarantee_code set exposure = 0 where sub_limit is null;
comment on column guarantee_code.exposure is 'What is locked by it now, where it has a limit of its own; 0 otherwise.';

create index guarantee_usage_open on guarantee_usage (guarantee, code) where ended_at is null;
