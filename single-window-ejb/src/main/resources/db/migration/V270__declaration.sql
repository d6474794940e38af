alter table draft add column name varchar(100) not null default '';
alter table draft add column template boolean not null default false;
comment on column draft.name is 'What whoever fills it in calls it; empty until they do. Of a template never.';
comment on column draft.template is 'Kept to begin others from; it is not lodged itself.';
