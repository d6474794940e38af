-- What the participating countries publish for others to look up.

create table office (
    code      text primary key,
    country   text not null,
    name      text not null,
    un_locode text not null
);
comment on table office is 'Customs offices, inland and at the border';
comment on column office.code is 'Code used in declarations';
comment on column office.country is 'ISO 3166-1 alpha-2';
comment on column office.name is 'Name in English';
comment on column office.un_locode is 'UN/LOCODE of the place; empty where it has none';
create index office_country on office (country, code);

create table border_post (
    code      text primary key,
    country   text not null,
    name      text not null,
    neighbour text not null,
    un_locode text not null,
    modes     text not null
);
comment on table border_post is 'One country''s side of a crossing';
comment on column border_post.code is 'Code used in declarations';
comment on column border_post.country is 'Whose side it is';
comment on column border_post.name is 'Name in English';
comment on column border_post.neighbour is 'Country on the other side';
comment on column border_post.un_locode is 'UN/LOCODE of the place; empty where it has none';
comment on column border_post.modes is 'UN/ECE Recommendation 19 digits with blanks between';
create index border_post_country on border_post (country, code);

create table code_override (
    country    text not null,
    list       text not null,
    code       text not null,
    name       text not null,
    valid_from date not null,
    valid_to   date,
    primary key (country, list, code)
);
comment on table code_override is 'What a country adds to a code list, renames in it or ends in it';
comment on column code_override.country is 'In which country it holds';
comment on column code_override.list is 'Name of the list';
comment on column code_override.code is 'The code';
comment on column code_override.name is 'Its name in that country';
comment on column code_override.valid_from is 'First day';
comment on column code_override.valid_to is 'Last day; empty where there is none';
