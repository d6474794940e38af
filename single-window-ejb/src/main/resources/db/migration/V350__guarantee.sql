-- Access codes under a key that is not in the database, and a brake on those who try which it is.
create table guarantee_try (
    caller  int         not null,
    grn     text        not null,
    wrong   int         not null check (wrong > 0),
    last_at timestamptz not null,
    until   timestamptz,
    primary key (caller, grn)
);
create index guarantee_try_by_time on guarantee_try (last_at);
comment on table guarantee_try is 'Wrong access codes that somebody has come with; forgotten a day after the last.';
comment on column guarantee_try.caller is 'Participant who asked, or for whom goods were to go.';
comment on column guarantee_try.grn is 'Number that was named; there may be no guarantee of it.';
comment on column guarantee_try.wrong is 'How many were wrong, one after the other.';
comment on column guarantee_try.last_at is 'When the last one came.';
comment on column guarantee_try.until is 'No code of theirs is looked at before; empty while they may go on.';

-- codes that were set before cannot be read under the key: they end, and their holders set them anew
update guarantee_code set replaced_at = now() where replaced_at is null;
alter table guarantee_code add column key text not null default '';
alter table guarantee_code alter column key drop default;
comment on column guarantee_code.digest is 'The code with the guarantee''s salt, digested under a key that is not in the database.';
comment on column guarantee_code.key is 'Name of that key; empty of those that ended before there was one.';
comment on column guarantee.salt is 'Mixed into its access codes before they are digested.';

alter table guarantee add column alerted_at timestamptz;
comment on column guarantee.alerted_at is 'When the holder was told of that share; empty of what was told before this was kept.';
create index guarantee_alerted on guarantee (holder) where alerted > 0;
create index guarantee_to_confirm on guarantee (guarantor) where state = 'REGISTERED';
