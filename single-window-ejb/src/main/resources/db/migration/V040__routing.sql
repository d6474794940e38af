-- Who must see what. Only the newest version of a country's table is in force; older ones stay, plans refer to them.

create table rule_table (
    country text not null,
    version int not null,
    made_at timestamptz not null,
    primary key (country, version)
);
comment on table rule_table is 'Versions of the countries'' routing tables';
comment on column rule_table.country is 'ISO 3166-1 alpha-2';
comment on column rule_table.version is 'As in region_version';
comment on column rule_table.made_at is 'When it came into force';

create table routing_rule (
    country   text not null,
    version   int not null,
    line      int not null,
    rule      text not null,
    agency    text not null,
    duty      text not null check (duty in ('APPROVE', 'INFORM')),
    regime    text not null,
    role      text not null,
    hs        text not null,
    post      text not null,
    document  text not null,
    dangerous text not null check (dangerous in ('yes', 'no', '*')),
    text      text not null,
    primary key (country, version, line),
    unique (country, version, rule),
    foreign key (country, version) references rule_table
);
comment on table routing_rule is 'Where the conditions of a line hold, its agency has its duty. * stands for any, blanks separate alternatives';
comment on column routing_rule.country is 'Whose rule';
comment on column routing_rule.version is 'Of the country''s table';
comment on column routing_rule.line is 'Place in the country''s file';
comment on column routing_rule.rule is 'Name of the rule, shown as the reason';
comment on column routing_rule.agency is 'Participant code of the agency';
comment on column routing_rule.duty is 'APPROVE where it has to decide, INFORM where it only gets to know';
comment on column routing_rule.regime is 'IMPORT, EXPORT, TRANSIT as lodged';
comment on column routing_rule.role is 'The country''s part in the journey: EXPORTING, IMPORTING, TRANSIT';
comment on column routing_rule.hs is 'Prefixes of commodity codes';
comment on column routing_rule.post is 'Codes of offices or border posts named in the declaration';
comment on column routing_rule.document is 'Type codes of documents presented';
comment on column routing_rule.dangerous is 'yes, no or *';
comment on column routing_rule.text is 'Why, in words, for whoever asks';
