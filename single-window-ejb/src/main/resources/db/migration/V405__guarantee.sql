-- What happens to claims, in an order that systems can read on from.
create sequence guarantee_claim_told_seq;
comment on sequence guarantee_claim_told_seq is 'Places of what happened to claims, in the order in which it can be read.';

create table guarantee_claim_told (
    step  bigint primary key,
    place bigint,
    foreign key (step) references guarantee_claim_step
);
create unique index guarantee_claim_told_place on guarantee_claim_told (place);
create index guarantee_claim_told_new on guarantee_claim_told (step) where place is null;
comment on table guarantee_claim_told is 'Every step of a claim, for those who read them one behind the other.';
comment on column guarantee_claim_told.step is 'Which step.';
comment on column guarantee_claim_told.place is 'Where it stands; empty until somebody reads on. Given only to what is committed, so that nothing ever appears before what was read.';

insert into guarantee_claim_told (step) select id from guarantee_claim_step;
