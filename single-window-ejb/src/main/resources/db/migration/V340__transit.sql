-- A movement is found by every vehicle and every seal it has had, and lists show the vehicle that it has now.
alter table movement add column vehicle text;
alter table movement add column marks text[];
update movement m set
  vehicle = coalesce((select e.details::jsonb ->> 'means' from movement_event e
                      where e.movement = m.id and (e.details::jsonb ->> 'means') is not null order by e.number desc limit 1), m.means),
  marks = array(select distinct upper(regexp_replace(mark, '[[:space:]-]', '', 'g')) from (
    select m.means union all select unnest(m.seals)
    union all select e.details::jsonb ->> 'means' from movement_event e where e.movement = m.id
    union all select jsonb_array_elements_text(coalesce(e.details::jsonb -> 'seals', '[]'))
              from movement_event e where e.movement = m.id) known (mark) where mark ~ '[^[:space:]-]');
alter table movement alter column vehicle set not null, alter column marks set not null;
create index movement_marks on movement using gin (marks);
create index movement_uncovered on movement (id) where state = 'GUARANTEE_INVALID';
comment on column movement.vehicle is 'Vehicle that has the goods now, or had them last.';
comment on column movement.marks is 'Every vehicle and seal that it has had, in capitals and without blanks: it is found by them.';
comment on column movement.means is 'Vehicle as declared.';
