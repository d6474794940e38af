-- What a country that a movement comes to would not take as it is declared: it is not released before that is put right.
create table movement_ahead (
    movement bigint not null references movement,
    position int    not null check (position > 0),
    country  text   not null check (country ~ '^[A-Z]{2}$'),
    rule     text   not null,
    code     text   not null,
    xpath    text   not null,
    finding  text   not null,
    primary key (movement, position)
);
comment on table movement_ahead is 'What countries on the way of a movement would refuse, as its version in force was looked at when it came.';
comment on column movement_ahead.movement is 'Of which movement.';
comment on column movement_ahead.position is 'Order, from 1.';
comment on column movement_ahead.country is 'Which country would.';
comment on column movement_ahead.rule is 'Id of the rule that it keeps, and that the country where it was lodged has lowered.';
comment on column movement_ahead.code is 'Code of the finding.';
comment on column movement_ahead.xpath is 'Where in the document.';
comment on column movement_ahead.finding is 'What is wrong, in English.';
