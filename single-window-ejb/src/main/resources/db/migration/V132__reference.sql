-- Offices and border posts stay the same when their country is loaded again: what belongs to them refers to a number that never changes.
set local statement_timeout = 0;
create sequence place_seq as int;
alter table office
    add column id         int not null default nextval('place_seq'),
    add column active     boolean not null default true,
    add column retired_on date,
    drop constraint office_pkey,
    add primary key (id),
    add constraint office_code unique (code),
    add constraint office_retired check (active = (retired_on is null));
alter table border_post
    add column id         int not null default nextval('place_seq'),
    add column active     boolean not null default true,
    add column retired_on date,
    drop constraint border_post_pkey,
    add primary key (id),
    add constraint border_post_code unique (code),
    add constraint border_post_retired check (active = (retired_on is null));
comment on sequence place_seq is 'Numbers of offices and border posts, one row of numbers for both.';
comment on table office is 'Customs offices, inland and at the border. Rows are never deleted: what is past refers to them.';
comment on column office.id is 'Stable for ever.';
comment on column office.code is 'Code used in declarations; another code is another office.';
comment on column office.active is 'False once the country''s files no longer name it.';
comment on column office.retired_on is 'Since when they do not; empty while they do.';
comment on table border_post is 'One country''s side of a crossing. Rows are never deleted: what is past refers to them.';
comment on column border_post.id is 'Stable for ever.';
comment on column border_post.code is 'Code used in declarations; another code is another post.';
comment on column border_post.active is 'False once the country''s files no longer name it.';
comment on column border_post.retired_on is 'Since when they do not; empty while they do.';
