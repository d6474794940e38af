-- What a rule asks for is data: whatever criteria there are stand in one column. The rules of all versions keep what they ask for.
set local statement_timeout = 0;
alter table routing_rule add column conditions jsonb;
update routing_rule set conditions = coalesce((
    select jsonb_object_agg(name, words) from (values ('regime', regime), ('role', role), ('hs', hs), ('post', post), ('document', document),
        ('dangerous', dangerous)) as asked(name, words) where trim(words) not in ('', '*')), '{}');
alter table routing_rule alter column conditions set not null,
    drop column regime, drop column role, drop column hs, drop column post, drop column document, drop column dangerous;
comment on column routing_rule.conditions is 'What it asks for: alternatives with blanks between, by the name of the criterion. What may be anything is left out';
