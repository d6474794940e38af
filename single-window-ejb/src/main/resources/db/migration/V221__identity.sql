-- What an agency is called in Russian, where that is neither its name nor its country's own for it.
alter table participant add column name_ru text not null default '';
comment on column participant.name_ru is 'Its name in Russian; empty where the country''s files have none';
