-- Firms that ask to take part.
create sequence registration_seq;
create table registration (
    id            bigint      primary key default nextval('registration_seq'),
    version       int         not null,
    reference     text        not null unique,
    sent_under    text        unique,
    country       text        not null check (country ~ '^[A-Z]{2}$'),
    name          text        not null,
    local_name    text        not null,
    number        text        not null,
    capabilities  text        not null,
    person        text        not null,
    email         text        not null,
    phone         text        not null,
    password_hash text,
    state         text        not null check (state in ('WAITING', 'APPROVED', 'REFUSED')),
    applied_at    timestamptz not null,
    decided_at    timestamptz,
    decided_by    text,
    reason        text,
    code          text,
    check ((state = 'WAITING') = (decided_at is null)),
    check ((state = 'APPROVED') = (code is not null)),
    check ((state = 'REFUSED') = (reason is not null))
);
create index registration_country on registration (country, state, id);
create unique index registration_number on registration (country, number) where state = 'APPROVED';
comment on sequence registration_seq is 'Numbers of applications.';
comment on table registration is 'Applications of firms to take part, and what became of each.';
comment on column registration.id is 'Its number, by which the audit trail knows it.';
comment on column registration.version is 'Rises with every change.';
comment on column registration.reference is 'What its address ends with; nobody can guess it, so that whoever knows it has applied or decides.';
comment on column registration.sent_under is 'Key that the sender chose, so that the same application twice is one; empty where there was none.';
comment on column registration.country is 'Where the firm is registered, and whose customs decides; ISO 3166-1 alpha-2.';
comment on column registration.name is 'The firm''s name in Latin letters.';
comment on column registration.local_name is 'Its name in its own language and script; may be empty.';
comment on column registration.number is 'Its tax or registration number there. Only one firm of a country is taken in under a number.';
comment on column registration.capabilities is 'What it wants to be here: TRADER, CARRIER, BROKER, with blanks between.';
comment on column registration.person is 'Who will sign in.';
comment on column registration.email is 'How to reach them.';
comment on column registration.phone is 'How else; may be empty.';
comment on column registration.password_hash is 'pbkdf2-sha256$rounds$salt$hash of the password that they chose; empty once it is decided.';
comment on column registration.state is 'WAITING, APPROVED or REFUSED.';
comment on column registration.applied_at is 'When it came.';
comment on column registration.decided_at is 'When it was decided; empty while it waits.';
comment on column registration.decided_by is 'Sign-in of whoever decided.';
comment on column registration.reason is 'Why it was refused, in the officer''s words.';
comment on column registration.code is 'Code of the participant that the firm became.';
