-- What became of a delivery lives as long as its document: it is parted by the same numbers, so that both can go together. What is there is not moved,
-- it is the first part; numbers up to its end are in no other.
set local statement_timeout = 0;
lock table delivery_state in access exclusive mode;
alter table delivery_state rename to delivery_state_until_now;
alter table delivery_state_until_now rename constraint delivery_state_pkey to delivery_state_until_now_pkey;
create table delivery_state (
    recipient       integer     not null,
    document_id     bigint      not null,
    state           smallint    not null default 0,
    changed_at      timestamptz not null,
    note            text,
    taken_before    smallint,
    acknowledged_at timestamptz,
    primary key (recipient, document_id)
) partition by range (document_id);
comment on table delivery_state is 'How every delivery stands or ended. The state is not indexed, so that it changes in place. Partitioned as document is, for retention.';
comment on column delivery_state.recipient is 'Participant it is for.';
comment on column delivery_state.document_id is 'Document delivered.';
comment on column delivery_state.state is '0 pending, 2 delivered, 3 delivered with warnings, 4 failed, 5 dead, 6 withdrawn, 7 closed: its case had ended and the recipient has no system (1, in flight, is told by the lease).';
comment on column delivery_state.changed_at is 'When it came to this.';
comment on column delivery_state.note is 'The recipient''s own words.';
comment on column delivery_state.taken_before is 'Of a withdrawn or closed delivery: how often it had been handed out by then.';
comment on column delivery_state.acknowledged_at is 'Of a withdrawn delivery: when its recipient, who had it by then, said its word on it.';
do $$
declare
    part constant bigint := 5000000;
    newest bigint := (select last_value / part from doc_seq);
begin
    execute format('alter table delivery_state_until_now rename to delivery_state_p%s', newest);
    execute format('alter index delivery_state_until_now_pkey rename to delivery_state_p%s_pkey', newest);
    execute format('alter table delivery_state attach partition delivery_state_p%s for values from (minvalue) to (%s)', newest, (newest + 1) * part);
    execute format('create table delivery_state_p%s partition of delivery_state for values from (%s) to (%s) with (fillfactor = 85)',
                   newest + 1, (newest + 1) * part, (newest + 2) * part);
end $$;
create table delivery_state_rest partition of delivery_state default;
analyze delivery_state;
