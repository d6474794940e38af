-- The durable queue. No foreign keys and no index more than the statements need: every one is paid for by every document.

create sequence doc_seq;
comment on sequence doc_seq is 'Numbers of documents. Must not be cached: delivery.Horizon reads how far they were given out.';

create table intake_key (
    sender      integer not null,
    msg_key     text    not null,
    sha256      bytea   not null,
    document_id bigint  not null,
    primary key (sender, msg_key)
);
comment on table intake_key is 'What a sender calls its documents, for ever: the same name comes to the same document, or to a refusal.';
comment on column intake_key.sender is 'Participant who sent it.';
comment on column intake_key.msg_key is 'LRN: and the local reference number.';
comment on column intake_key.sha256 is 'Hash of the bytes first sent under this name.';
comment on column intake_key.document_id is 'Document stored under this name.';

create table document (
    id             bigint      not null,
    message_id     uuid        not null,
    correlation_id uuid,
    sender         integer     not null,
    doc_type       text        not null,
    mrn            text,
    case_id        bigint,
    content_length integer     not null,
    sha256         bytea       not null,
    received_at    timestamptz not null,
    recipients     integer[]   not null,
    primary key (id)
) partition by range (id);
create index document_message on document (message_id);
create index document_case on document (case_id) where doc_type <> 'DEC' and case_id is not null;
comment on table document is 'Every document taken in or sent out, without its bytes. Partitioned by number, for retention.';
comment on column document.id is 'Rises; the delivery number in every queue.';
comment on column document.message_id is 'The number it bears outside.';
comment on column document.correlation_id is 'The message it answers.';
comment on column document.sender is 'Participant who sent it.';
comment on column document.doc_type is 'DEC, RES, TEST, or the type named by a country''s system.';
comment on column document.mrn is 'Declaration it is about.';
comment on column document.case_id is 'Number of the declaration''s own document; order is kept within a case.';
comment on column document.content_length is 'In bytes, as received.';
comment on column document.sha256 is 'Of the bytes as received.';
comment on column document.received_at is 'When it came in or was written.';
comment on column document.recipients is 'Participants it was meant for; at most these ever read it, besides its sender.';

create table document_body (
    id     bigint   not null,
    codec  smallint not null,
    body   bytea    not null,
    answer bytea,
    plan   bytea,
    primary key (id)
) partition by range (id);
alter table document_body alter body set storage external, alter answer set storage external, alter plan set storage external;
comment on table document_body is 'The bytes of every document, compressed before they come here. Partitioned as document is.';
comment on column document_body.id is 'The document.';
comment on column document_body.codec is '0 as they are, 1 zlib; holds for all three.';
comment on column document_body.body is 'As received.';
comment on column document_body.answer is 'What was answered at once; the same bytes sent again are answered the same.';
comment on column document_body.plan is 'Why it went where it went, in JSON.';

-- as performance demands: rows up to a page stay in the table instead of going out of line from 2 kB on
create table document_p0 partition of document for values from (minvalue) to (5000000);
create table document_p1 partition of document for values from (5000000) to (10000000);
create table document_rest partition of document default;
create table document_body_p0 partition of document_body for values from (minvalue) to (5000000) with (toast_tuple_target = 8160);
create table document_body_p1 partition of document_body for values from (5000000) to (10000000) with (toast_tuple_target = 8160);
create table document_body_rest partition of document_body default;
alter table document_body_p0 alter body set storage external, alter answer set storage external, alter plan set storage external;
alter table document_body_p1 alter body set storage external, alter answer set storage external, alter plan set storage external;
alter table document_body_rest alter body set storage external, alter answer set storage external, alter plan set storage external;

create table delivery_queue (
    recipient   integer  not null,
    document_id bigint   not null,
    attempts    smallint not null default 0,
    not_before  timestamptz,
    lease_until timestamptz,
    predecessor bigint,
    primary key (recipient, document_id)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000, autovacuum_vacuum_cost_delay = 0);
comment on table delivery_queue is 'What is still to be delivered, nothing else. One index on purpose: with another the planner goes astray.';
comment on column delivery_queue.recipient is 'Participant whose queue it is.';
comment on column delivery_queue.document_id is 'Document to deliver.';
comment on column delivery_queue.attempts is 'How often it was handed out.';
comment on column delivery_queue.not_before is 'Set after a failure: wait until then.';
comment on column delivery_queue.lease_until is 'Handed out, and not to be handed out again before then.';
comment on column delivery_queue.predecessor is 'Document of the same case that must have left this queue first.';

create table delivery_state (
    recipient   integer     not null,
    document_id bigint      not null,
    state       smallint    not null default 0,
    changed_at  timestamptz not null,
    note        text,
    primary key (recipient, document_id)
) with (fillfactor = 85);
comment on table delivery_state is 'How every delivery stands or ended. The state is not indexed, so that it changes in place.';
comment on column delivery_state.recipient is 'Participant it is for.';
comment on column delivery_state.document_id is 'Document delivered.';
comment on column delivery_state.state is '0 pending, 2 delivered, 3 delivered with warnings, 4 failed, 5 dead, 6 withdrawn (1, in flight, is told by the lease).';
comment on column delivery_state.changed_at is 'When it came to this.';
comment on column delivery_state.note is 'The recipient''s own words.';

create table dead_letter (
    recipient   integer     not null,
    document_id bigint      not null,
    reason      text        not null,
    attempts    smallint    not null,
    at          timestamptz not null,
    primary key (recipient, document_id)
);
comment on table dead_letter is 'Deliveries given up after the last attempt; they wait for an operator.';
comment on column dead_letter.recipient is 'Participant it could not be delivered to.';
comment on column dead_letter.document_id is 'Document concerned.';
comment on column dead_letter.reason is 'The recipient''s last word, or that it never said one.';
comment on column dead_letter.attempts is 'How often it was handed out.';
comment on column dead_letter.at is 'When it was given up.';

create table low_water (
    recipient integer primary key,
    low       bigint not null default 0
) with (fillfactor = 10);
comment on table low_water is 'Nothing is left in a queue up to this number, so a pull need not wade through what is deleted but not yet vacuumed.';
comment on column low_water.recipient is 'Participant whose queue it is.';
comment on column low_water.low is 'All up to here has left the queue.';

create table queue_activity (
    recipient     integer primary key,
    last_pull     timestamptz,
    last_ack      timestamptz,
    last_error    text,
    last_error_at timestamptz
) with (fillfactor = 50);
comment on table queue_activity is 'When each recipient was last heard of; written every few seconds, never by the calls themselves.';
comment on column queue_activity.recipient is 'Participant whose queue it is.';
comment on column queue_activity.last_pull is 'Last call that asked for deliveries.';
comment on column queue_activity.last_ack is 'Last acknowledgement.';
comment on column queue_activity.last_error is 'What it last said had failed.';
comment on column queue_activity.last_error_at is 'When it said so.';

create sequence event_seq;
comment on sequence event_seq is 'Numbers of audit lines; gaps are normal.';

create table event (
    tx    xid8        not null default pg_current_xact_id(),
    id    bigint      not null default nextval('event_seq'),
    at    timestamptz not null,
    mrn   text,
    party text,
    kind  text        not null,
    actor text        not null,
    text  text        not null,
    primary key (tx, id)
);
create index event_mrn on event (mrn) where mrn is not null;
comment on table event is 'The audit trail: everything that happened, written in the transaction that made it happen. Rows are added, never changed.';
comment on column event.tx is 'Transaction; with id the order in which a feed may read, below the oldest transaction running.';
comment on column event.id is 'Rises within a transaction.';
comment on column event.at is 'When.';
comment on column event.mrn is 'Declaration it is about.';
comment on column event.party is 'Agency or country concerned, if one in particular.';
comment on column event.kind is 'What, such as declaration.accepted.';
comment on column event.actor is 'Sign-in of who did it; system for timers.';
comment on column event.text is 'In words.';

create function event_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is only ever added to';
end $$;
comment on function event_stays() is 'Refuses change, deletion and emptying of the audit trail.';
create trigger event_stays before update or delete on event for each row execute function event_stays();
create trigger event_is_not_emptied before truncate on event for each statement execute function event_stays();

create table event_seal (
    number    bigint      primary key,
    to_tx     xid8        not null,
    to_id     bigint      not null,
    events    bigint      not null,
    previous  bytea       not null,
    hash      bytea       not null,
    sealed_at timestamptz not null
);
comment on table event_seal is 'The chain: each seal hashes the one before it and the audit lines since, in the order of (tx, id).';
comment on column event_seal.number is 'From 1, without gaps.';
comment on column event_seal.to_tx is 'Last line under this seal: transaction.';
comment on column event_seal.to_id is 'Last line under this seal: number.';
comment on column event_seal.events is 'Lines under this seal.';
comment on column event_seal.previous is 'Hash of the seal before; empty for the first.';
comment on column event_seal.hash is 'SHA-256 over previous and the hashes of the lines.';
comment on column event_seal.sealed_at is 'When it was made.';
create trigger event_seal_stays before update or delete on event_seal for each row execute function event_stays();
