-- What a country asks less of the declarations that are lodged in it, and from when until when.
create table rule_switch (
    country     text not null,
    rule        text not null,
    mode        text not null check (mode in ('OFF', 'WARNING')),
    valid_from  date not null,
    valid_until date check (valid_until >= valid_from),
    reason      text not null,
    primary key (country, rule)
);
comment on table rule_switch is 'Rules of declarations that a country has lowered, as its files have it.';
comment on column rule_switch.country is 'ISO 3166-1 code of the country in which a declaration is lodged.';
comment on column rule_switch.rule is 'Id of the rule, such as TOT-03.';
comment on column rule_switch.mode is 'OFF: nothing is said of it; WARNING: it is said, and refuses nothing.';
comment on column rule_switch.valid_from is 'The first day on which it counts.';
comment on column rule_switch.valid_until is 'The last day on which it counts; null where there is none.';
comment on column rule_switch.reason is 'Why, in the country''s own words.';
