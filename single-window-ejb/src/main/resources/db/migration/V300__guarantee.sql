-- The register of guarantees, what is locked of them, and the ledger that proves it.
create sequence guarantee_seq;
comment on sequence guarantee_seq is 'Numbers of guarantees among us, and serials in the reference numbers that we issue.';
create sequence guarantee_deed_seq;
comment on sequence guarantee_deed_seq is 'Numbers of what happens to the money of guarantees.';

create table guarantee (
    id                 bigint         primary key default nextval('guarantee_seq'),
    version            int            not null default 1,
    grn                text           not null unique check (grn ~ '^[0-9]{2}[A-Z]{2}[A-Z0-9]{12}[0-9]([A-Z][0-9]{6})?$'),
    undertaking        text           not null,
    type               text           not null check (type in ('0', '1', '2', '3', '4', '5', '8', '9', 'A', 'B')),
    form               text           not null check (form in ('UNDERTAKING', 'POOL', 'CASH', 'NONE')),
    state              text           not null check (state in ('REGISTERED', 'ACTIVE', 'TOP_UP_REQUIRED', 'SUSPENDED', 'USED_UP', 'REVOKED', 'EXPIRED', 'LIBERATED', 'CANCELLED')),
    guarantor          int,
    holder             int            not null,
    country            text           not null check (country ~ '^[A-Z]{2}$'),
    currency           text           not null,
    reference_amount   numeric(20, 3) not null check (reference_amount > 0),
    tier               int            not null check (tier in (100, 50, 30, 0)),
    permission         text           not null,
    other_reference    text           not null,
    excluded_countries text           not null,
    excluded_goods     text           not null,
    departure          text check (departure ~ '^[A-Z]{2}$'),
    monitoring         int            not null check (monitoring in (1, 2, 3)),
    first_day          date           not null,
    last_day           date           not null,
    begins_at          timestamptz    not null,
    ends_at            timestamptz    not null,
    exposure           numeric(20, 3) not null default 0,
    uses               bigint         not null default 0,
    alerted            int            not null default 0 check (alerted in (0, 80, 95)),
    revoked_from       timestamptz,
    suspended_by       int,
    due_amount         numeric(20, 3),
    due_at             timestamptz,
    salt               text           not null,
    registrar          int            not null,
    registered_at      timestamptz    not null,
    registered_by      text           not null,
    sent_under         text,
    sent_hash          text,
    check (exposure >= 0 and exposure <= reference_amount),
    check (last_day >= first_day and ends_at > begins_at),
    check ((due_amount is null) = (due_at is null) and (state = 'TOP_UP_REQUIRED') = (due_at is not null)),
    check ((state = 'SUSPENDED') = (suspended_by is not null)),
    check ((sent_under is null) = (sent_hash is null))
) with (fillfactor = 50);
create unique index guarantee_sent_once on guarantee (registrar, sent_under) where grn = undertaking;
create index guarantee_of_holder on guarantee (holder, id);
create index guarantee_of_guarantor on guarantee (guarantor, id);
create index guarantee_of_country on guarantee (country, id);
create index guarantee_of_undertaking on guarantee (undertaking);
create index guarantee_by_time on guarantee (least(ends_at, revoked_from, due_at))
    where state in ('REGISTERED', 'ACTIVE', 'TOP_UP_REQUIRED', 'SUSPENDED');
comment on table guarantee is 'Guarantees for transit: each has a reference number, a limit of its own, and what is locked of it now. Rows are never deleted. Half of each page is left free, so that a lock need not touch an index.';
comment on column guarantee.id is 'Rises.';
comment on column guarantee.version is 'Rises with every change of its terms or its state; what is locked does not change it.';
comment on column guarantee.grn is 'Guarantee reference number.';
comment on column guarantee.undertaking is 'Reference number of the first of those that were registered together: parts of a comprehensive guarantee, or the guarantee under which vouchers were issued; its own where it is alone.';
comment on column guarantee.type is 'Type, of code list CL251.';
comment on column guarantee.form is 'What stands behind it: a guarantor''s UNDERTAKING, a regional POOL, CASH, or NONE, where it is waived.';
comment on column guarantee.state is 'How it stands. That its time is over a lock knows by the times, before this says so.';
comment on column guarantee.guarantor is 'Participant who answers for it; empty where nobody but the holder does.';
comment on column guarantee.holder is 'Participant whose debt it is for.';
comment on column guarantee.country is 'Country of guarantee, whose customs looks after it.';
comment on column guarantee.currency is 'ISO 4217 code, of all its amounts.';
comment on column guarantee.reference_amount is 'Up to this much may be locked at once.';
comment on column guarantee.tier is 'Per cent of the reference amount that is lodged.';
comment on column guarantee.permission is 'Number of the decision of customs that allows to lodge less; empty where nothing less is lodged.';
comment on column guarantee.other_reference is 'What a guarantee without a number of its own goes by elsewhere; may be empty.';
comment on column guarantee.excluded_countries is 'Where it is not good, with blanks between.';
comment on column guarantee.excluded_goods is 'Beginnings of commodity codes that it does not cover, with blanks between.';
comment on column guarantee.departure is 'Country of departure that it was given for; empty where it is good from anywhere.';
comment on column guarantee.monitoring is 'What is watched, of code list CL050: 1 movements, 2 amounts too, 3 the balance too.';
comment on column guarantee.first_day is 'From this day on.';
comment on column guarantee.last_day is 'Until this day.';
comment on column guarantee.begins_at is 'Beginning of the first day in its country.';
comment on column guarantee.ends_at is 'End of the last day there.';
comment on column guarantee.exposure is 'What is locked now: the sum of its open uses, and the balance of its ledger.';
comment on column guarantee.uses is 'How often something was locked.';
comment on column guarantee.alerted is 'The share of the limit, in per cent, of which the holder was told last; 0 again once less than 80 is locked.';
comment on column guarantee.revoked_from is 'From then on nothing is locked any more; empty where it was not revoked.';
comment on column guarantee.suspended_by is 'Participant who suspended it, and alone may reinstate it.';
comment on column guarantee.due_amount is 'Reference amount that customs demands.';
comment on column guarantee.due_at is 'Until when; then it is suspended.';
comment on column guarantee.salt is 'Mixed into its access codes before they are hashed.';
comment on column guarantee.registrar is 'Participant who registered it.';
comment on column guarantee.registered_at is 'When it was registered.';
comment on column guarantee.registered_by is 'By whose sign-in.';
comment on column guarantee.sent_under is 'Key that the registrar''s system chose; empty where there was none.';
comment on column guarantee.sent_hash is 'SHA-256 of what was sent under that key.';

create table guarantee_code (
    id          bigint         generated always as identity primary key,
    guarantee   bigint         not null,
    digest      text           not null,
    agent       int,
    sub_limit   numeric(20, 3),
    exposure    numeric(20, 3) not null default 0 check (exposure >= 0),
    last_day    date,
    ends_at     timestamptz,
    set_at      timestamptz    not null,
    replaced_at timestamptz,
    check ((last_day is null) = (ends_at is null)),
    foreign key (guarantee) references guarantee
);
create unique index guarantee_code_once on guarantee_code (guarantee, digest) where replaced_at is null;
create index guarantee_code_of_agent on guarantee_code (agent) where replaced_at is null;
comment on table guarantee_code is 'Access codes: who knows one may use the guarantee. Setting them replaces all of them at once.';
comment on column guarantee_code.id is 'Rises.';
comment on column guarantee_code.guarantee is 'Of which guarantee.';
comment on column guarantee_code.digest is 'The code, hashed slowly with the guarantee''s salt; what it was, nobody can read.';
comment on column guarantee_code.agent is 'Participant it was given to; empty for the holder''s own.';
comment on column guarantee_code.sub_limit is 'Up to this much may be locked by it at once; empty where the guarantee''s own limit is the only one.';
comment on column guarantee_code.exposure is 'What is locked by it now.';
comment on column guarantee_code.last_day is 'Until this day; empty where it lasts as long as the guarantee.';
comment on column guarantee_code.ends_at is 'End of that day in the guarantee''s country.';
comment on column guarantee_code.set_at is 'When it was set.';
comment on column guarantee_code.replaced_at is 'When it ceased to be one; empty while it is.';

create table guarantee_usage (
    id        bigint         generated always as identity primary key,
    guarantee bigint         not null,
    code      bigint        ,
    mrn       text           not null,
    position  int            not null check (position > 0),
    amount    numeric(20, 3) not null check (amount > 0),
    open      numeric(20, 3) not null,
    claimed   numeric(20, 3) not null default 0,
    state     text           not null check (state in ('LOCKED', 'CLAIMED', 'CREDITED', 'UNLOCKED')),
    locked_at timestamptz    not null,
    ended_at  timestamptz,
    check (open >= 0 and open <= amount and claimed >= 0 and claimed <= amount),
    check ((state in ('LOCKED', 'CLAIMED')) = (ended_at is null) and (ended_at is null or open = 0)),
    check (state <> 'LOCKED' or claimed = 0),
    foreign key (code) references guarantee_code,
    foreign key (guarantee) references guarantee
);
create index guarantee_usage_of_movement on guarantee_usage (mrn);
create unique index guarantee_usage_open_once on guarantee_usage (mrn, guarantee, position) where ended_at is null;
create index guarantee_usage_of_guarantee on guarantee_usage (guarantee, id);
comment on table guarantee_usage is 'What movements have locked of guarantees. Rows are never deleted.';
comment on column guarantee_usage.id is 'Rises.';
comment on column guarantee_usage.guarantee is 'Of which guarantee.';
comment on column guarantee_usage.code is 'By which access code; empty where the type has none.';
comment on column guarantee_usage.mrn is 'Number of the movement.';
comment on column guarantee_usage.position is 'Which reference of its document, from 1.';
comment on column guarantee_usage.amount is 'What was locked.';
comment on column guarantee_usage.open is 'What is locked of it now.';
comment on column guarantee_usage.claimed is 'What the guarantor is asked to pay for it.';
comment on column guarantee_usage.state is 'LOCKED, CLAIMED from the guarantor, CREDITED after the goods have arrived, UNLOCKED where they never went.';
comment on column guarantee_usage.locked_at is 'When it was locked.';
comment on column guarantee_usage.ended_at is 'When the last of it was given back; empty while something is locked.';

create table guarantee_entry (
    id               bigint         generated always as identity primary key,
    deed             bigint         not null,
    guarantee        bigint         not null,
    usage            bigint        ,
    kind             text           not null check (kind in ('OPEN', 'RESIZE', 'LOCK', 'RELEASE', 'CREDIT', 'UNLOCK', 'CLAIM')),
    account          text           not null check (account in ('LIMIT', 'FREE', 'LOCKED', 'CLAIMED')),
    amount           numeric(20, 3) not null,
    exposure         numeric(20, 3) not null,
    reference_amount numeric(20, 3) not null,
    at               timestamptz    not null,
    reason           text           not null,
    foreign key (usage) references guarantee_usage,
    foreign key (guarantee) references guarantee
);
create index guarantee_entry_of_guarantee on guarantee_entry (guarantee, id);
create index guarantee_entry_of_usage on guarantee_entry (usage);
comment on table guarantee_entry is 'The ledger: each deed is two lines or more whose amounts sum to nothing, between the accounts LIMIT, FREE, LOCKED and CLAIMED of one guarantee. Lines are only added.';
comment on column guarantee_entry.id is 'Rises within a guarantee in the order of what happened.';
comment on column guarantee_entry.deed is 'What happened at once.';
comment on column guarantee_entry.guarantee is 'Of which guarantee.';
comment on column guarantee_entry.usage is 'For which use; empty where the limit was set.';
comment on column guarantee_entry.kind is 'What happened.';
comment on column guarantee_entry.account is 'LIMIT what was promised, FREE what can be locked, LOCKED what is, CLAIMED what is locked and asked for.';
comment on column guarantee_entry.amount is 'What came to the account; below nothing where it left.';
comment on column guarantee_entry.exposure is 'What was locked afterwards.';
comment on column guarantee_entry.reference_amount is 'What could be locked at most.';
comment on column guarantee_entry.at is 'When.';
comment on column guarantee_entry.reason is 'Why, in words.';

create function guarantee_lines_are_only_added() returns trigger language plpgsql as $$
begin
    raise exception 'lines of % are only added', tg_table_name;
end $$;
create trigger guarantee_entry_only_added before update or delete on guarantee_entry
    for each row execute function guarantee_lines_are_only_added();

create table guarantee_step (
    id        bigint      generated always as identity primary key,
    guarantee bigint      not null,
    step      text        not null,
    before    text,
    after     text        not null,
    at        timestamptz not null,
    actor     text        not null,
    party     int,
    reason    text        not null,
    amount    numeric(20, 3),
    effective timestamptz,
    foreign key (guarantee) references guarantee
);
create index guarantee_step_of_guarantee on guarantee_step (guarantee, id);
create trigger guarantee_step_only_added before update or delete on guarantee_step
    for each row execute function guarantee_lines_are_only_added();
comment on table guarantee_step is 'The life of each guarantee: taken one after the other, the steps lead to its state. Lines are only added.';
comment on column guarantee_step.id is 'Rises within a guarantee in the order of what happened.';
comment on column guarantee_step.guarantee is 'Of which guarantee.';
comment on column guarantee_step.step is 'What was done.';
comment on column guarantee_step.before is 'State before; empty for the first.';
comment on column guarantee_step.after is 'State afterwards.';
comment on column guarantee_step.at is 'When.';
comment on column guarantee_step.actor is 'Sign-in of who did it; system where time did.';
comment on column guarantee_step.party is 'Participant it was done for; empty where time did.';
comment on column guarantee_step.reason is 'Why, in words; may be empty.';
comment on column guarantee_step.amount is 'The reference amount that was set or demanded; empty where none was.';
comment on column guarantee_step.effective is 'From when it holds, or until when it is to be done; empty where at once.';
