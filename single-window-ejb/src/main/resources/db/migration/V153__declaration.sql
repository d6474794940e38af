-- Who sent what for a trader: in a table of its own, so that lodging in one's own name writes and reads no more than before.
create table declaration_agent (
    document_id    bigint primary key,
    declaration_id bigint not null,
    agent          int    not null,
    mandate        bigint not null
);
create index declaration_agent_of_declaration on declaration_agent (declaration_id, document_id);
create index declaration_agent_of_agent on declaration_agent (agent, declaration_id, document_id);
comment on table declaration_agent is 'Versions of declarations that a broker sent for the trader whose declaration it is. A version without a row was sent by the trader.';
comment on column declaration_agent.document_id is 'The version''s document.';
comment on column declaration_agent.declaration_id is 'The declaration it is a version of.';
comment on column declaration_agent.agent is 'Participant who sent it.';
comment on column declaration_agent.mandate is 'Number of the mandate that was in force then.';
