-- Code lists version by version, so that whoever knows one is told what is different since.
set local statement_timeout = 0;
create table code_list_version (
    list    text not null,
    country text not null,
    version int not null,
    edition text not null,
    made_at timestamptz not null,
    made_by text not null,
    primary key (list, country, version)
);
comment on table code_list_version is 'Each state in which a code list has been: as all have it, and what one country has of its own. Rows are never changed.';
comment on column code_list_version.list is 'Name of the list';
comment on column code_list_version.country is 'Whose own entries these are; empty for the list that all have in common';
comment on column code_list_version.version is 'From 1 without gaps, for each list and country apart';
comment on column code_list_version.edition is 'What the list was taken from; empty of a country''s own entries';
comment on column code_list_version.made_at is 'Since when it holds';
comment on column code_list_version.made_by is 'Sign-in of whoever loaded the country; system for what comes with the program';

create table code_list_entry (
    list       text not null,
    country    text not null,
    code       text not null,
    came       int not null,
    went       int,
    name       text not null,
    valid_from date not null,
    valid_to   date,
    primary key (list, country, code, came),
    constraint code_list_entry_came foreign key (list, country, came) references code_list_version,
    constraint code_list_entry_went foreign key (list, country, went) references code_list_version,
    constraint code_list_entry_order check (went > came)
);
comment on table code_list_entry is 'What the lists have held: an entry stays as it was, and ends with the version that has it otherwise or no more.';
comment on column code_list_entry.list is 'Name of the list';
comment on column code_list_entry.country is 'As that of its version';
comment on column code_list_entry.code is 'The code';
comment on column code_list_entry.came is 'Version with which it came, or became so';
comment on column code_list_entry.went is 'Version that has it otherwise or no more; empty while it stands';
comment on column code_list_entry.name is 'Its name';
comment on column code_list_entry.valid_from is 'First day';
comment on column code_list_entry.valid_to is 'Last day; empty where there is none';
create unique index code_list_entry_now on code_list_entry (list, country, code) where went is null;

insert into code_list_version (list, country, version, edition, made_at, made_by)
    select distinct list, country, 1, '', now(), 'system' from code_override;
insert into code_list_entry (list, country, code, came, name, valid_from, valid_to)
    select list, country, code, 1, name, valid_from, valid_to from code_override;
