-- What a control has shown is recorded by itself, so that the agency can ask and decide after it.
alter table task add column control_result text, add column control_findings text, add column controlled_by text,
    add column controlled_at timestamptz;
comment on column task.control_result is 'What the control that an officer had ordered has shown, in words; null where none is over. Another task that an amendment puts in the place of this one has it too.';
comment on column task.control_findings is 'What was found by it, one finding a line; null for nothing.';
comment on column task.controlled_by is 'Sign-in of who recorded that.';
comment on column task.controlled_at is 'When it was recorded.';
