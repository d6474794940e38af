-- What is taken back may be with its recipient already: it says its word on it all the same, and that is kept.
alter table delivery_state add column taken_before smallint;
alter table delivery_state add column acknowledged_at timestamptz;
comment on column delivery_state.taken_before is 'Of a withdrawn delivery: how often it had been handed out by then.';
comment on column delivery_state.acknowledged_at is 'Of a withdrawn delivery: when its recipient, who had it by then, said its word on it.';
