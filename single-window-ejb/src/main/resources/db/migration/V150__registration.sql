-- Whoever has lost the password that they chose when their firm applied may choose another.
create table new_start (
    reference text        primary key references registration (reference) on delete cascade,
    code_hash text        not null unique,
    ends_at   timestamptz not null,
    made_by   text        not null
);
comment on table new_start is 'Codes with which the person of a firm that was taken in may choose a new password. A firm has one at most; a row goes when it is used or another is made.';
comment on column new_start.reference is 'Of the application by which the firm was taken in.';
comment on column new_start.code_hash is 'SHA-256 of the code, in hexadecimal digits; the code itself is shown once and kept nowhere.';
comment on column new_start.ends_at is 'Until when it can be used.';
comment on column new_start.made_by is 'Sign-in of the officer who handed it out.';
