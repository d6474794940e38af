-- What somebody was shown of what would be removed: only that can be ordered.
create table removal_shown (
    as_of   timestamptz not null,
    sign_in text        not null,
    primary key (as_of, sign_in)
);
comment on table removal_shown is 'Moments as of which somebody was shown what would be removed. Rows go after a day, when nothing can be ordered by them any more.';
comment on column removal_shown.as_of is 'Whose time was over at this moment.';
comment on column removal_shown.sign_in is 'Who was shown that.';
