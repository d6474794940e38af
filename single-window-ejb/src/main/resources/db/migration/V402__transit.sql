-- That customs means to control goods that are not there yet, which nobody learns but an authorised operator.
create table movement_intention (
    movement bigint      primary key references movement,
    at       timestamptz not null,
    actor    text        not null,
    party    text        not null,
    reason   text        not null,
    told     boolean     not null
);
create index movement_intention_told on movement_intention (movement) where told;
comment on table movement_intention is 'Movements whose goods the office of departure means to control once they are there. No event of the movement, since those are read by all who see it.';
comment on column movement_intention.movement is 'Of which movement.';
comment on column movement_intention.at is 'When it was decided.';
comment on column movement_intention.actor is 'Sign-in of whoever decided it.';
comment on column movement_intention.party is 'Participant for whom that was.';
comment on column movement_intention.reason is 'Why; for customs of departure alone.';
comment on column movement_intention.told is 'Whether the holder was told, being an authorised operator then.';
