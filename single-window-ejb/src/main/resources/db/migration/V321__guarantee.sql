-- Which forms of guarantee a country takes, since when, and what they cost: a form that is new or gone is a line, not a program.
create table guarantee_terms (
    country     text not null,
    type        text not null,
    cost        numeric(9, 4) not null,
    minimum     numeric(20, 3) not null,
    valid_from  date not null,
    valid_until date,
    primary key (country, type, valid_from)
);
comment on table guarantee_terms is 'Forms of guarantee that a country takes, and what its guarantors ask for one movement, as its files have it.';
comment on column guarantee_terms.country is 'ISO 3166-1 code of the country of guarantee';
comment on column guarantee_terms.type is 'Type, of code list CL251';
comment on column guarantee_terms.cost is 'Percent of what is covered, for one movement';
comment on column guarantee_terms.minimum is 'The least that is asked, in the country''s own money';
comment on column guarantee_terms.valid_from is 'The first day on which it is taken';
comment on column guarantee_terms.valid_until is 'The last day; null where there is none';

create table guarantee_rule (
    country     text primary key,
    amount_rule text not null check (amount_rule in ('ROUTE', 'DEPARTURE'))
);
comment on table guarantee_rule is 'Whose charges say how much is at stake in a transit that begins in a country.';
comment on column guarantee_rule.country is 'ISO 3166-1 code of the country of departure';
comment on column guarantee_rule.amount_rule is 'ROUTE: the highest among all countries of the way; DEPARTURE: its own';
