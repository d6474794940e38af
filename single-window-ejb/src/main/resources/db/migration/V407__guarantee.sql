-- What customs has demanded stays demanded while somebody has suspended the guarantee.
do $$
declare
    name text;
begin
    select conname into strict name from pg_constraint
    where conrelid = 'guarantee'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%due_amount IS NULL%';
    execute format('alter table guarantee drop constraint %I', name);
end
$$;
alter table guarantee add check ((due_amount is null) = (due_at is null));
alter table guarantee add check (case state when 'TOP_UP_REQUIRED' then due_at is not null
    when 'SUSPENDED' then true else due_at is null end);

drop index guarantee_by_time;
create index guarantee_by_time
    on guarantee (least(ends_at, revoked_from, case state when 'TOP_UP_REQUIRED' then due_at end))
    where state in ('REGISTERED', 'ACTIVE', 'TOP_UP_REQUIRED', 'SUSPENDED');
comment on column guarantee.due_at is 'Until when; then it is suspended, unless somebody has suspended it already.';

-- Of what was given back nothing is claimed any more.
update guarantee_usage set claimed = 0 where state in ('CREDITED', 'UNLOCKED') and claimed > 0;
