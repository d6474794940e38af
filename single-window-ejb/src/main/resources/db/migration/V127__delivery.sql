-- Deliveries of ended cases to recipients that have no system are closed; nothing changes here but what the columns may hold.
comment on column delivery_state.state is '0 pending, 2 delivered, 3 delivered with warnings, 4 failed, 5 dead, 6 withdrawn, 7 closed: its case had ended and the recipient has no system (1, in flight, is told by the lease).';
comment on column delivery_state.taken_before is 'Of a withdrawn or closed delivery: how often it had been handed out by then.';
