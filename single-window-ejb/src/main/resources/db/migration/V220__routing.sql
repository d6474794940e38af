-- Whoever reads Russian reads why a rule asks in Russian, where its country says it so.
alter table routing_rule add column text_ru text not null default '';
comment on column routing_rule.text_ru is 'The text in Russian; empty where the country''s files have none';
