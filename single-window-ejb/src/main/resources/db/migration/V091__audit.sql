-- The checks of the chain of seals: how far the one that is running is, and what the others found.
create table event_check (
    id              bigint      generated always as identity primary key,
    holder          uuid        not null,
    whole           boolean     not null,
    asked_by        text        not null,
    began_at        timestamptz not null,
    seen_at         timestamptz not null,
    ended_at        timestamptz,
    to_seal         bigint      not null,
    to_hash         bytea       not null,
    seals           bigint      not null default 0,
    lines           bigint      not null default 0,
    of_lines        bigint      not null,
    breach          text,
    breach_seal     bigint,
    breach_at       timestamptz,
    breach_expected bigint,
    breach_found    bigint
);
create unique index event_check_one_at_a_time on event_check ((ended_at is null)) where ended_at is null;
comment on table event_check is 'Checks of the chain of seals; one at a time in all nodes. Partial ones that found all right go when the next has ended.';
comment on column event_check.id is 'Rises.';
comment on column event_check.holder is 'Whoever is at it; another after it fell silent and was taken over.';
comment on column event_check.whole is 'From the first seal on; else from where the check before ended.';
comment on column event_check.asked_by is 'Sign-in of who asked for it; system for timers.';
comment on column event_check.began_at is 'When it began.';
comment on column event_check.seen_at is 'Last sign of life: with every portion.';
comment on column event_check.ended_at is 'When it was through or found a breach; empty while it runs.';
comment on column event_check.to_seal is 'All is right up to this seal.';
comment on column event_check.to_hash is 'Hash of that seal, for later checks to see that it is still the same.';
comment on column event_check.seals is 'Seals found right.';
comment on column event_check.lines is 'Lines under those.';
comment on column event_check.of_lines is 'Lines there were to check when it began.';
comment on column event_check.breach is 'What kind of thing does not fit; empty where all does.';
comment on column event_check.breach_seal is 'At which seal.';
comment on column event_check.breach_at is 'When that seal was made, by its own word.';
comment on column event_check.breach_expected is 'Lines under it, by its own word.';
comment on column event_check.breach_found is 'Lines that are there.';
