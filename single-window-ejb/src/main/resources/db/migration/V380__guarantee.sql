-- The same wrong code again is no further try.
alter table guarantee_try add column tried text[] not null default '{}';
alter table guarantee_try alter column tried drop default;
comment on column guarantee_try.tried is 'Digests of the wrong codes, the last ones first, under a key that is not in the database.';
