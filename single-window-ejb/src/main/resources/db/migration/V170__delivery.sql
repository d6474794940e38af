-- A request about a declaration may have no name of its own.
comment on column intake_key.msg_key is 'ID: and the id that the sender chose, LRN: and the local reference number, or SHA: and the hash of a request that has none of its own. A message may have several.';
