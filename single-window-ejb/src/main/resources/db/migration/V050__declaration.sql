create sequence mrn_seq increment by 1000;
comment on sequence mrn_seq is 'Serials of movement reference numbers; every node takes a thousand at a time.';

create table declaration (
    id         bigint      not null primary key,
    mrn        text        not null unique,
    lrn        text        not null,
    sender     integer     not null,
    status     text        not null,
    version    integer     not null default 1,
    lodged_at  timestamptz not null,
    changed_at timestamptz not null,
    summary    text        not null,
    search     text        not null,
    recipients integer[]   not null
) with (fillfactor = 85);
create index declaration_sender on declaration (sender, id);
comment on table declaration is 'A trader''s submission. The document itself is in document and document_body under the same number.';
comment on column declaration.id is 'Number of its document.';
comment on column declaration.mrn is 'Movement reference number.';
comment on column declaration.lrn is 'The declarant''s own reference.';
comment on column declaration.sender is 'Participant who declared.';
comment on column declaration.status is 'PENDING, QUERY, INSPECTION, HELD, RELEASED, CLEARED, REJECTED or CANCELLED. Not indexed, so that it changes in place.';
comment on column declaration.version is 'From 1; every amendment adds one.';
comment on column declaration.lodged_at is 'When it was accepted.';
comment on column declaration.changed_at is 'When its status last changed.';
comment on column declaration.summary is 'What lists show, in JSON.';
comment on column declaration.search is 'What a search looks into: numbers, goods and names in small letters.';
comment on column declaration.recipients is 'Participants it was sent to; only they and the sender see it.';
