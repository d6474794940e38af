-- How long cases are kept, which are held back, and what was removed.
create table retention_rule (
    country text    not null,
    since   date    not null,
    years   int     not null check (years between 1 and 100),
    daily   boolean not null,
    primary key (country, since)
);
comment on table retention_rule is 'How long a country keeps cases that concern it, as its files said it from a day on. Rows stay: what ended under an earlier one is judged by it too.';
comment on column retention_rule.country is 'ISO 3166-1 code.';
comment on column retention_rule.since is 'The day on which its files said so first.';
comment on column retention_rule.years is 'Years after the end of a case.';
comment on column retention_rule.daily is 'What was lodged there is removed by itself once its time is over; else on order alone.';

create sequence legal_hold_seq;
create table legal_hold (
    id          bigint      primary key default nextval('legal_hold_seq'),
    declaration bigint      not null,
    mrn         text        not null,
    country     text        not null,
    reason      text        not null,
    set_by      text        not null,
    set_at      timestamptz not null,
    lifted_by   text,
    lifted_at   timestamptz,
    lift_reason text,
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
create index legal_hold_of_case on legal_hold (declaration);
create unique index legal_hold_once on legal_hold (declaration, country) where lifted_at is null;
comment on sequence legal_hold_seq is 'Numbers of holds.';
comment on table legal_hold is 'Cases that a country keeps back from being removed, whatever their age. Rows are never deleted.';
comment on column legal_hold.id is 'Its number.';
comment on column legal_hold.declaration is 'Number of the declaration.';
comment on column legal_hold.mrn is 'Its movement reference number.';
comment on column legal_hold.country is 'Whose customs holds it; of each country one hold at a time.';
comment on column legal_hold.reason is 'Why, in words.';
comment on column legal_hold.set_by is 'Sign-in of who set it.';
comment on column legal_hold.set_at is 'When.';
comment on column legal_hold.lifted_by is 'Sign-in of who lifted it; empty while it stands.';
comment on column legal_hold.lifted_at is 'When.';
comment on column legal_hold.lift_reason is 'Why it was lifted.';

create table removal_run (
    id        bigint      generated always as identity primary key,
    country   text,
    asked_by  text        not null,
    as_of     timestamptz not null,
    expected  bigint      not null,
    began_at  timestamptz not null,
    seen_at   timestamptz not null,
    holder    uuid        not null,
    after     bigint      not null default 0,
    cases     bigint      not null default 0,
    documents bigint      not null default 0,
    files     bigint      not null default 0,
    ended_at  timestamptz
);
create unique index removal_run_one_at_a_time on removal_run ((ended_at is null)) where ended_at is null;
comment on table removal_run is 'Removals of what need not be kept any more; one at a time in all nodes. Each piece is done and noted here in one transaction.';
comment on column removal_run.id is 'Rises.';
comment on column removal_run.country is 'Of what was lodged there; empty for all countries.';
comment on column removal_run.asked_by is 'Sign-in of who ordered it; system where the country has it done daily.';
comment on column removal_run.as_of is 'Whose time was over at that moment, as it was shown to who ordered it.';
comment on column removal_run.expected is 'How many were shown.';
comment on column removal_run.began_at is 'When it began.';
comment on column removal_run.seen_at is 'Last sign of life.';
comment on column removal_run.holder is 'Whoever is at it; another after it fell silent and was taken over.';
comment on column removal_run.after is 'All declarations up to this number were looked at.';
comment on column removal_run.cases is 'Removed so far.';
comment on column removal_run.documents is 'Whose bytes were removed so far.';
comment on column removal_run.files is 'Attachments removed so far.';
comment on column removal_run.ended_at is 'When it was through; empty while it runs.';

create table removed_case (
    declaration bigint      primary key,
    mrn         text        not null unique,
    lrn         text        not null,
    declarant   text        not null,
    countries   text        not null,
    status      text        not null,
    lodged_at   timestamptz not null,
    closed_at   timestamptz not null,
    hashes      text        not null,
    removed_at  timestamptz not null,
    run         bigint      not null
);
comment on table removed_case is 'What is left of a removed case beside its audit lines: that there was one, and what its documents hashed to. Rows are never deleted.';
comment on column removed_case.declaration is 'Its number.';
comment on column removed_case.mrn is 'Its movement reference number.';
comment on column removed_case.lrn is 'The declarant''s own reference.';
comment on column removed_case.declarant is 'Code of the participant whose it was.';
comment on column removed_case.countries is 'Whom it concerned, with blanks between.';
comment on column removed_case.status is 'How it ended.';
comment on column removed_case.lodged_at is 'When it was accepted.';
comment on column removed_case.closed_at is 'When it ended.';
comment on column removed_case.hashes is 'SHA-256 of each version''s document, the first version first, with blanks between.';
comment on column removed_case.removed_at is 'When it was removed.';
comment on column removed_case.run is 'By which removal.';
