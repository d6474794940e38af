create table task (
    id             bigint      not null primary key,
    declaration_id bigint      not null,
    mrn            text        not null,
    version        integer     not null default 1,
    agency         integer     not null,
    duty           text        not null,
    state          text        not null,
    is_open        boolean     not null generated always as
        (state in ('CREATED', 'DELIVERED', 'CLAIMED', 'IN_REVIEW', 'QUERY', 'INSPECTION', 'OVERDUE')) stored,
    due            timestamptz not null,
    changed_at     timestamptz not null,
    claimed_by     text,
    claimed_at     timestamptz,
    overdue_at     timestamptz,
    decided_by     text,
    decided_at     timestamptz,
    reason_code    text,
    remark         text,
    conditions     text,
    question       text,
    answer         text
) with (fillfactor = 80);
create index task_open on task (agency, due, id) where is_open;
create index task_settled on task (agency, id) where not is_open;
create index task_claimed on task (claimed_at) where is_open and claimed_by is not null;
comment on table task is 'What an agency has to decide, or gets to know, about one declaration.';
comment on column task.id is 'Number of the declaration times 1024, plus its place in the plan: no second index is needed to find a declaration''s tasks.';
comment on column task.declaration_id is 'The declaration.';
comment on column task.mrn is 'Its movement reference number.';
comment on column task.version is 'Version of the declaration it is about.';
comment on column task.agency is 'Participant who has to decide.';
comment on column task.duty is 'APPROVE or INFORM.';
comment on column task.state is 'As org.singlewindow.agency.TaskState says.';
comment on column task.is_open is 'The agency still has to decide.';
comment on column task.due is 'When its published time is over; when it was lodged, where there is nothing to decide.';
comment on column task.changed_at is 'When its state last changed.';
comment on column task.claimed_by is 'Officer who holds it.';
comment on column task.claimed_at is 'Since when; half an hour without a decision gives it back.';
comment on column task.overdue_at is 'When it was found overdue, once.';
comment on column task.decided_by is 'Officer or system that decided.';
comment on column task.decided_at is 'When.';
comment on column task.reason_code is 'Of a refusal.';
comment on column task.remark is 'Text of the decision.';
comment on column task.conditions is 'Of an approval with conditions, one a line.';
comment on column task.question is 'Asked of the declarant last.';
comment on column task.answer is 'The declarant''s, to that question.';
