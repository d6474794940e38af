-- What went on paper while something had failed, and is told afterwards.
alter table movement add column fallback text;
alter table movement add column uncovered boolean not null default false;
create unique index movement_fallback on movement (fallback) where fallback is not null;
create index movement_goes_uncovered on movement (id) where uncovered;
comment on column movement.fallback is 'Number of the paper on which it began, in capitals and without blanks; one paper is one movement.';
comment on column movement.uncovered is 'It went on paper, and its guarantees do not cover it.';

create table movement_waiting (
    id       bigint      generated always as identity primary key,
    movement bigint      not null references movement,
    step     text        not null,
    at       timestamptz not null,
    place    text        not null,
    country  text        not null check (country = '' or country ~ '^[A-Z]{2}$'),
    party    text        not null,
    actor    text        not null,
    details  text        not null,
    told_at  timestamptz not null,
    unique (movement, step, at, place, party)
);
comment on table movement_waiting is 'Events from paper that were told before what came before them; each becomes an event once it can, and goes from here.';
comment on column movement_waiting.id is 'Order in which they were told.';
comment on column movement_waiting.movement is 'Of which movement.';
comment on column movement_waiting.step is 'What happened.';
comment on column movement_waiting.at is 'When it happened.';
comment on column movement_waiting.place is 'Where it happened; empty where that is nowhere in particular.';
comment on column movement_waiting.country is 'Country of the authority that told it; empty of the trade.';
comment on column movement_waiting.party is 'Participant for whom that is.';
comment on column movement_waiting.actor is 'Sign-in of whoever told it.';
comment on column movement_waiting.details is 'What was said beside, in JSON.';
comment on column movement_waiting.told_at is 'When it was told.';
