-- Live and perishable goods come first (RKC 3.34), and which ones these are is a country's to say. As with the rules, the versions before stay.
create table urgent_goods (
    country  text not null,
    version  int  not null,
    line     int  not null,
    name     text not null,
    hs       text not null,
    hours    int  not null check (hours > 0),
    agencies text not null,
    name_ru  text not null,
    primary key (country, version, line),
    unique (country, version, name),
    foreign key (country, version) references rule_table
);
comment on table urgent_goods is 'Goods that a country''s agencies look at before others, and in less time. Blanks separate alternatives';
comment on column urgent_goods.country is 'Whose agencies';
comment on column urgent_goods.version is 'Of the country''s rules';
comment on column urgent_goods.line is 'Place in the country''s file';
comment on column urgent_goods.name is 'What goods they are, in the country''s words';
comment on column urgent_goods.hs is 'Prefixes of commodity codes';
comment on column urgent_goods.hours is 'Time to answer, where the agency has not published less for all goods';
comment on column urgent_goods.agencies is 'Participant codes of those that answer so fast; empty for all of the country';
comment on column urgent_goods.name_ru is 'The name in Russian; empty where the country''s files have none';
