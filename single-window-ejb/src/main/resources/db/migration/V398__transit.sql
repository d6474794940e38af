-- What waits for its holder is looked for each time somebody opens the first page.
create index movement_for_holder on movement (holder) where state in ('GUARANTEE_INVALID', 'ENQUIRY');
