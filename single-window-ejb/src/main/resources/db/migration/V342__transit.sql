-- For how long things may take in transit, as each country says; a movement keeps the terms under which it was released.
create table transit_term (
    country     text not null check (country ~ '^[A-Z]{2}$'),
    kind        text not null,
    days        int  not null check (days between 1 and 999),
    valid_from  date not null,
    valid_until date,
    primary key (country, kind, valid_from)
);
comment on table transit_term is 'For how many days things may take in transit, by country. What no country says is as the code has it.';
comment on column transit_term.country is 'Which country says so.';
comment on column transit_term.kind is 'What may take so long.';
comment on column transit_term.days is 'How many days.';
comment on column transit_term.valid_from is 'From this day on.';
comment on column transit_term.valid_until is 'Up to this day; empty: there is no last one.';
