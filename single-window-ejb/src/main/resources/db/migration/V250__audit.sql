-- Which seal is on a line is asked when evidence of a case is made.
create index event_seal_reach on event_seal (to_tx, to_id);
