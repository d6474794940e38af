-- Two things of a kind may happen in one minute and place: what was said of them tells them apart, and who writes looks at that.
alter table movement_waiting drop constraint movement_waiting_movement_step_at_place_party_key;
create index movement_waiting_of on movement_waiting (movement, at, id);
