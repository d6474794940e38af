-- Which broker may lodge for which trader.
create sequence mandate_seq;
create table mandate (
    id             bigint      primary key default nextval('mandate_seq'),
    version        int         not null,
    trader         int         not null,
    broker         int         not null,
    country        text        not null check (country ~ '^[A-Z]{2}$'),
    procedures     text        not null check (procedures <> ''),
    representation text        not null check (representation in ('DIRECT', 'INDIRECT')),
    first_day      date        not null,
    last_day       date        not null,
    begins_at      timestamptz not null,
    ends_at        timestamptz not null,
    given_at       timestamptz not null,
    given_by       text        not null,
    sent_under     text,
    ending         text check (ending in ('WITHDRAWN', 'RENOUNCED')),
    ended_at       timestamptz,
    ended_by       text,
    check (trader <> broker),
    check (last_day >= first_day and ends_at > begins_at),
    check ((ending is null) = (ended_at is null) and (ending is null) = (ended_by is null)),
    unique (trader, sent_under)
);
create index mandate_of_broker on mandate (broker, trader, id);
create index mandate_of_trader on mandate (trader, id);
create index mandate_of_country on mandate (country, id);
comment on sequence mandate_seq is 'Numbers of mandates.';
comment on table mandate is 'Mandates: a trader lets a customs broker lodge for it, for some procedures and some time. Rows are never deleted: declarations name the mandate they were lodged under.';
comment on column mandate.id is 'Its number, by which everybody names it.';
comment on column mandate.version is 'Rises with every change.';
comment on column mandate.trader is 'Participant who gives it.';
comment on column mandate.broker is 'Participant who holds it.';
comment on column mandate.country is 'Country of both; its customs may read it.';
comment on column mandate.procedures is 'What for: IMPORT, EXPORT, TRANSIT, with blanks between; a declaration of none of these needs all three.';
comment on column mandate.representation is 'DIRECT: the broker lodges in the trader''s name, and the trader is the declarant. INDIRECT: in its own name for the trader, and the broker is the declarant.';
comment on column mandate.first_day is 'From this day on, as the trader said it.';
comment on column mandate.last_day is 'Until this day, as the trader said it.';
comment on column mandate.begins_at is 'Beginning of the first day in the country''s zone of the time it was given.';
comment on column mandate.ends_at is 'End of the last day there: the first moment at which it is not in force any more.';
comment on column mandate.given_at is 'When it was given.';
comment on column mandate.given_by is 'Sign-in of whoever gave it.';
comment on column mandate.sent_under is 'Key that the trader''s system chose, so that the same mandate twice is one; empty where there was none.';
comment on column mandate.ending is 'WITHDRAWN by the trader or RENOUNCED by the broker before its time; empty where neither did. That it has run out is told by its time.';
comment on column mandate.ended_at is 'When one of them ended it.';
comment on column mandate.ended_by is 'Sign-in of whoever ended it.';
