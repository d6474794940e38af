-- What countries owe each other for debts that arose in another one than that of the guarantee.
create table guarantee_settlement (
    id          bigint         generated always as identity primary key,
    version     int            not null default 1,
    claim       bigint         not null unique,
    payer       text           not null check (payer ~ '^[A-Z]{2}$'),
    payee       text           not null check (payee ~ '^[A-Z]{2}$'),
    currency    text           not null,
    amount      numeric(20, 3) not null check (amount > 0),
    arisen_at   timestamptz    not null,
    due_at      timestamptz    not null,
    sent_at     timestamptz,
    sent_by     text,
    reference   text           not null default '',
    received_at timestamptz,
    received_by text,
    check (payer <> payee and due_at > arisen_at),
    check ((sent_at is null) = (sent_by is null) and (sent_at is null) = (reference = '')),
    check ((received_at is null) = (received_by is null) and (received_at is null or sent_at is not null)),
    foreign key (claim) references guarantee_claim
);
create index guarantee_settlement_of_payer on guarantee_settlement (payer, id);
create index guarantee_settlement_of_payee on guarantee_settlement (payee, id);
comment on table guarantee_settlement is 'Money that the customs of a country of guarantee has got of a guarantor, or holds, and owes the customs of the country where the debt arose (Implementing Regulation (EU) 2015/2447, article 153). Rows are never deleted.';
comment on column guarantee_settlement.id is 'Rises.';
comment on column guarantee_settlement.version is 'Rises with every mark.';
comment on column guarantee_settlement.claim is 'The claim that was paid.';
comment on column guarantee_settlement.payer is 'Country of guarantee.';
comment on column guarantee_settlement.payee is 'Country where the debt arose.';
comment on column guarantee_settlement.currency is 'ISO 4217 code.';
comment on column guarantee_settlement.amount is 'What was paid.';
comment on column guarantee_settlement.arisen_at is 'When it was paid.';
comment on column guarantee_settlement.due_at is 'To be sent before: a month later.';
comment on column guarantee_settlement.sent_at is 'When the payer marked it as sent; empty before.';
comment on column guarantee_settlement.sent_by is 'By whose sign-in.';
comment on column guarantee_settlement.reference is 'Under which reference it was sent; empty before.';
comment on column guarantee_settlement.received_at is 'When the payee marked it as received; empty before.';
comment on column guarantee_settlement.received_by is 'By whose sign-in.';
