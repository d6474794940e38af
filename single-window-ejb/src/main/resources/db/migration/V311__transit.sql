-- Goods in transit under guarantee: movements, and all that happens to them.
create table movement (
    id          bigint      primary key,
    mrn         text        not null unique,
    holder      int         not null,
    carrier     int,
    route       text[]      not null check (cardinality(route) > 0),
    departure   text        not null,
    destination text        not null,
    passed      text        not null,
    goods       text        not null,
    seals       text[]      not null,
    means       text        not null,
    state       text        not null,
    here        text        not null check (here ~ '^[A-Z]{2}$'),
    events      int         not null,
    chain       bytea       not null,
    begun_at    timestamptz not null,
    changed_at  timestamptz not null,
    limit_at    timestamptz,
    due_at      timestamptz
);
create index movement_of_holder on movement (holder, id);
create index movement_of_carrier on movement (carrier, id) where carrier is not null;
create index movement_on_route on movement using gin (route);
create index movement_due on movement (due_at) where due_at is not null;
comment on table movement is 'Movements under guarantee, one a declaration. What changes here is what the rows of movement_event come to, to be looked up by.';
comment on column movement.id is 'Number of the declaration that began it.';
comment on column movement.mrn is 'Movement reference number: the declaration''s.';
comment on column movement.holder is 'Participant who is the holder of the procedure: the declarant.';
comment on column movement.carrier is 'Participant who carries the goods, where the declaration names one that takes part.';
comment on column movement.route is 'Countries of the way in their order; each has one operation.';
comment on column movement.departure is 'Office of departure, as declared; empty where none was.';
comment on column movement.destination is 'Office of destination, as declared; empty where none was.';
comment on column movement.passed is 'Other offices named, with blanks between.';
comment on column movement.goods is 'Commodity codes of all goods, with blanks between.';
comment on column movement.seals is 'Seals as declared; what was put on later is in the events.';
comment on column movement.means is 'Vehicle as declared.';
comment on column movement.state is 'How it stands.';
comment on column movement.here is 'Country where it is, or was last.';
comment on column movement.events is 'How many events there are.';
comment on column movement.chain is 'Hash of the last event; empty before the first.';
comment on column movement.begun_at is 'When the declaration was accepted.';
comment on column movement.changed_at is 'When the last event was recorded.';
comment on column movement.limit_at is 'Until when it has to arrive; set at release.';
comment on column movement.due_at is 'When the time is over for what is waited for now.';

create table movement_guarantee (
    movement    bigint not null references movement,
    position    int    not null check (position > 0),
    type        text   not null,
    reference   text   not null,
    access_code text   not null,
    amount      text   not null,
    currency    text   not null,
    primary key (movement, position)
);
comment on table movement_guarantee is 'Guarantees that a movement names, as the declaration has them.';
comment on column movement_guarantee.movement is 'Of which movement.';
comment on column movement_guarantee.position is 'Which of the document''s, from 1.';
comment on column movement_guarantee.type is 'Type of guarantee, of code list CL251.';
comment on column movement_guarantee.reference is 'Its number, as it was written.';
comment on column movement_guarantee.access_code is 'Access code, until it is locked or the movement is over; then empty. Nobody is shown it.';
comment on column movement_guarantee.amount is 'What it is to answer for, as it was written.';
comment on column movement_guarantee.currency is 'Currency of the amount.';

create table movement_event (
    movement    bigint      not null references movement,
    number      int         not null check (number > 0),
    step        text        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    actor       text        not null,
    party       text        not null,
    country     text        not null check (country = '' or country ~ '^[A-Z]{2}$'),
    place       text        not null,
    details     text        not null,
    state       text        not null,
    hash        bytea       not null,
    primary key (movement, number)
);
comment on table movement_event is 'Everything that has happened to movements. Rows are only added.';
comment on column movement_event.movement is 'To which movement.';
comment on column movement_event.number is 'Which of its events, from 1.';
comment on column movement_event.step is 'What happened.';
comment on column movement_event.at is 'When it happened, as whoever told it says.';
comment on column movement_event.recorded_at is 'When it was told.';
comment on column movement_event.actor is 'Sign-in of whoever told it; system where time did.';
comment on column movement_event.party is 'Participant for whom that is.';
comment on column movement_event.country is 'Country of the authority that told it; empty of the trade and of the window itself.';
comment on column movement_event.place is 'Where it happened; empty where that is nowhere in particular.';
comment on column movement_event.details is 'What was said beside, in JSON.';
comment on column movement_event.state is 'How the movement stood then.';
comment on column movement_event.hash is 'SHA-256 over the hash of the event before and all columns of this one.';
