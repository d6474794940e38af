-- Each question has its own time to be answered in; what the declaration waits for is the one that ends first.
alter table task add column answer_due timestamptz;
comment on column task.answer_due is 'Up to when its question is to be answered; null where none is open, or its time is over and it is waited for no longer.';
update task t set answer_due = d.answer_due from declaration d
where d.id = t.declaration_id and t.is_open and t.state = 'QUERY' and t.in_force;
