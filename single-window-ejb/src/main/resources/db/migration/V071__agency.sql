-- One state of an inbox, page by page. Tasks begin as CREATED, so that lodging does not pay for this index.
create index task_state on task (agency, state, due, id) where is_open and state <> 'CREATED';
