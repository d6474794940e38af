-- Tasks are numbered one after another, whatever they are about, and found by what they are about. Those that are there keep their numbers.
set local statement_timeout = 0;
lock table task in share row exclusive mode;
create sequence task_seq owned by task.id;
select setval('task_seq', max(id)) from task having max(id) is not null;
alter table task alter column id set default nextval('task_seq');
create index task_declaration on task (declaration_id);
-- the rows of one declaration lie side by side, from which the statistics would guess far too few declarations
alter table task alter column declaration_id set (n_distinct = -0.2);
comment on sequence task_seq is 'Numbers of tasks.';
comment on column task.id is 'Number of the task. The tasks of one version rise in the order of its plan.';
