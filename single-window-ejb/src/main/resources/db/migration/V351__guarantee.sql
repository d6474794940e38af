-- Debts that are claimed of guarantors.
create table guarantee_claim (
    id          bigint         generated always as identity primary key,
    version     int            not null default 1,
    usage       bigint         not null,
    claimant    int            not null,
    country     text           not null check (country ~ '^[A-Z]{2}$'),
    state       text           not null check (state in ('NOTICED', 'CLAIMED', 'DISPUTED', 'UPHELD', 'OVERDUE', 'PAID', 'WITHDRAWN', 'FALLEN')),
    notice_day  date           not null,
    claim_from  timestamptz    not null,
    claim_until timestamptz    not null,
    amount      numeric(20, 3) check (amount > 0),
    debtor      text           not null default '',
    due_at      timestamptz,
    given_at    timestamptz    not null,
    check (claim_until > claim_from),
    check ((state in ('CLAIMED', 'UPHELD')) = (due_at is not null)),
    check (amount is not null or state in ('NOTICED', 'WITHDRAWN', 'FALLEN')),
    foreign key (usage) references guarantee_usage
);
create unique index guarantee_claim_open_once on guarantee_claim (usage)
    where state in ('NOTICED', 'CLAIMED', 'DISPUTED', 'UPHELD', 'OVERDUE');
create index guarantee_claim_of_usage on guarantee_claim (usage);
create index guarantee_claim_due on guarantee_claim (due_at) where due_at is not null;
create index guarantee_claim_of_claimant on guarantee_claim (claimant, id);
comment on table guarantee_claim is 'Debts that customs of a country asks a guarantor for: of one use of a guarantee, one at a time. Rows are never deleted.';
comment on column guarantee_claim.id is 'Rises.';
comment on column guarantee_claim.version is 'Rises with every step.';
comment on column guarantee_claim.usage is 'What is locked for the movement.';
comment on column guarantee_claim.claimant is 'Customs that claims: of the country where the debt arose.';
comment on column guarantee_claim.country is 'That country.';
comment on column guarantee_claim.state is 'How it stands.';
comment on column guarantee_claim.notice_day is 'When the guarantor was told that the movement was not discharged.';
comment on column guarantee_claim.claim_from is 'Not to be claimed before.';
comment on column guarantee_claim.claim_until is 'Nor from then on.';
comment on column guarantee_claim.amount is 'What is claimed, in the guarantee''s currency; empty while it is only noticed.';
comment on column guarantee_claim.debtor is 'Who owes it.';
comment on column guarantee_claim.due_at is 'To be paid or disputed before; empty while nobody has to.';
comment on column guarantee_claim.given_at is 'When the notice was recorded.';

create table guarantee_claim_evidence (
    claim     bigint not null,
    kind      text   not null check (kind in ('DEBT', 'DEBTOR', 'ATTEMPTS', 'NOTICES')),
    reference text   not null,
    primary key (claim, kind),
    foreign key (claim) references guarantee_claim
);
comment on table guarantee_claim_evidence is 'The file of a claim: what proves it.';
comment on column guarantee_claim_evidence.claim is 'Of which claim.';
comment on column guarantee_claim_evidence.kind is 'What it proves: the DEBT, who the DEBTOR is, the ATTEMPTS to recover it from them, the NOTICES that were sent.';
comment on column guarantee_claim_evidence.reference is 'Where it is to be found: number and day of a decision, of a letter.';

create table guarantee_claim_step (
    id     bigint      generated always as identity primary key,
    claim  bigint      not null,
    step   text        not null,
    before text,
    after  text        not null,
    at     timestamptz not null,
    actor  text        not null,
    party  int,
    reason text        not null,
    foreign key (claim) references guarantee_claim
);
create index guarantee_claim_step_of_claim on guarantee_claim_step (claim, id);
create trigger guarantee_claim_step_only_added before update or delete on guarantee_claim_step
    for each row execute function guarantee_lines_are_only_added();
comment on table guarantee_claim_step is 'The life of each claim. Lines are only added.';
comment on column guarantee_claim_step.id is 'Rises within a claim in the order of what happened.';
comment on column guarantee_claim_step.claim is 'Of which claim.';
comment on column guarantee_claim_step.step is 'What was done.';
comment on column guarantee_claim_step.before is 'State before; empty for the first.';
comment on column guarantee_claim_step.after is 'State afterwards.';
comment on column guarantee_claim_step.at is 'When.';
comment on column guarantee_claim_step.actor is 'Sign-in of who did it; system where time did, or the movement.';
comment on column guarantee_claim_step.party is 'Participant it was done for; empty where nobody did it.';
comment on column guarantee_claim_step.reason is 'Why, or the reference of a payment; may be empty.';
