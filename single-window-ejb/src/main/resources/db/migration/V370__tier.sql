-- How much of what is at stake a holder of transits lodges, and what that rests on.
create table tier_verdict (
    id          bigint      generated always as identity primary key,
    holder      int         not null,
    country     text        not null check (country ~ '^[A-Z]{2}$'),
    item        text        not null,
    held        boolean     not null,
    first_day   date        not null,
    last_day    date        not null,
    decided_at  timestamptz not null,
    decided_by  text        not null,
    party       int         not null,
    ground      text        not null,
    reopened    text,
    recheck     text,
    replaced_at timestamptz,
    check (last_day >= first_day)
);
create unique index tier_verdict_in_force on tier_verdict (holder, country, item) where replaced_at is null;
comment on table tier_verdict is 'What customs has decided of the conditions of a lower share: once for each, until its time is over or something speaks for looking at it again. Rows are never deleted.';
comment on column tier_verdict.id is 'Rises.';
comment on column tier_verdict.holder is 'Participant that was examined.';
comment on column tier_verdict.country is 'Country of guarantee, whose customs has decided.';
comment on column tier_verdict.item is 'Which condition.';
comment on column tier_verdict.held is 'Whether it is met.';
comment on column tier_verdict.first_day is 'Found so from this day on.';
comment on column tier_verdict.last_day is 'Counts until this day.';
comment on column tier_verdict.decided_at is 'When it was decided.';
comment on column tier_verdict.decided_by is 'By whose sign-in.';
comment on column tier_verdict.party is 'Customs that decided.';
comment on column tier_verdict.ground is 'On what that rests, in its words.';
comment on column tier_verdict.reopened is 'Why it was decided before the time of the one before was over; empty where that was over, or there was none.';
comment on column tier_verdict.recheck is 'Why it is to be looked at again before its time is over; empty where nothing speaks for that.';
comment on column tier_verdict.replaced_at is 'When another took its place; empty while it is in force.';

create table tier_standing (
    holder  int    not null,
    country text   not null check (country ~ '^[A-Z]{2}$'),
    version int    not null default 1,
    tier    int    not null default 100 check (tier in (100, 50, 30, 0)),
    primary key (holder, country)
);
comment on table tier_standing is 'The share in force of each holder of whom customs has decided something.';
comment on column tier_standing.holder is 'Participant that holds guarantees, or may.';
comment on column tier_standing.country is 'Country of guarantee.';
comment on column tier_standing.version is 'Rises with whatever is decided.';
comment on column tier_standing.tier is 'Per cent of the reference amount that it has to lodge.';

create table tier_step (
    id      bigint      generated always as identity primary key,
    holder  int         not null,
    country text        not null,
    step    text        not null check (step in ('DECIDE', 'LOWER')),
    before  int         not null,
    after   int         not null,
    at      timestamptz not null,
    actor   text        not null,
    party   int,
    reason  text        not null,
    number  text        not null,
    claim   bigint,
    check (step = 'DECIDE' or after > before),
    foreign key (holder, country) references tier_standing
);
create index tier_step_of_holder on tier_step (holder, country, id);
create function tier_steps_are_only_added() returns trigger language plpgsql as $$
begin
    raise exception 'lines of % are only added', tg_table_name;
end $$;
create trigger tier_step_only_added before update or delete on tier_step
    for each row execute function tier_steps_are_only_added();
comment on table tier_step is 'The life of each share: taken one after the other, the steps lead to the one in force. Lines are only added.';
comment on column tier_step.id is 'Rises.';
comment on column tier_step.holder is 'Whose share.';
comment on column tier_step.country is 'Country of guarantee.';
comment on column tier_step.step is 'DECIDE by customs, LOWER without a decision on it.';
comment on column tier_step.before is 'Per cent before.';
comment on column tier_step.after is 'Per cent afterwards.';
comment on column tier_step.at is 'When.';
comment on column tier_step.actor is 'Sign-in of who did it; system where time did.';
comment on column tier_step.party is 'Customs it was done for; empty where time did.';
comment on column tier_step.reason is 'Why, in words.';
comment on column tier_step.number is 'Number of the decision; empty where there was none.';
comment on column tier_step.claim is 'The claim that was not paid; empty where it is none.';
