-- What a declaration waits for beside decisions, and up to when. Empty of all but a few, so that lodging writes and reads no more than before.
alter table declaration
    add column supplement_due timestamptz,
    add column arrival_due    timestamptz,
    add column answer_due     timestamptz,
    add column limit_at       timestamptz;
create index declaration_limit on declaration (limit_at) where limit_at is not null;
comment on column declaration.supplement_due is 'Up to when what it lacks is to be supplied; null where it lacks nothing.';
comment on column declaration.arrival_due is 'Up to when the goods are to be there; null where they are.';
comment on column declaration.answer_due is 'Up to when what agencies ask is to be answered; null where nothing is asked.';
comment on column declaration.limit_at is 'When the first of these times is over; while it is HELD, when that is. Null where it waits for nothing, or has ended.';
comment on column declaration.status is 'PENDING, INCOMPLETE, QUERY, INSPECTION, HELD, RELEASED, CLEARED, REJECTED or CANCELLED. Not indexed, so that it changes in place.';
