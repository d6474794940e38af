-- An amendment may put another task in the place of one: the one before stays to be read, and counts no more.
alter table task add column in_force boolean not null default true;
comment on column task.in_force is 'False of what a later version of the declaration has put another task in the place of, or none. A declaration is released by those in force alone.';
