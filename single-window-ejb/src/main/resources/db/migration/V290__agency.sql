-- An agency may decide about some goods items and leave the rest open: what it said of which stands with its task, read and locked with it.
alter table task add column items text;
comment on column task.items is 'What was decided item by item, as org.singlewindow.agency.ItemDecisions writes it; null where the whole was, or nothing yet.';
