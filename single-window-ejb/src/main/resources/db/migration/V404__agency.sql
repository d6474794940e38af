-- What each control has shown is kept, and not only what the last one has.
alter table task add column controls text;
update task set controls = jsonb_build_array(jsonb_build_object('result', control_result,
  'findings', coalesce(to_jsonb(string_to_array(control_findings, chr(10))), '[]'), 'by', controlled_by,
  'at', to_char(controlled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text
where controlled_at is not null;
alter table task drop column control_result, drop column control_findings, drop column controlled_by;
comment on column task.controls is 'What each control that an officer had ordered has shown, oldest first: result, findings, by and at, and what it was ordered for; null where none is over. Another task that an amendment puts in the place of this one has them too.';
comment on column task.controlled_at is 'When the last of them was recorded.';
