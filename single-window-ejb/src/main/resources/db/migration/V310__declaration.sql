-- A transit under guarantee is not released before its guarantees are locked, and has some time to put them right.
alter table declaration add column awaits_guarantee boolean not null default false;
alter table declaration add column guarantee_due timestamptz;
comment on column declaration.awaits_guarantee is 'It is a transit under guarantee, and nothing is locked for it yet.';
comment on column declaration.guarantee_due is 'Until when its guarantees may be put right; empty where nobody found yet that they do not cover it.';
