-- An amendment may name another declaration as the previous document, or none any more.
alter table declaration_link add column gone boolean not null default false;
comment on column declaration_link.gone is 'Whether it names it no longer, since it was amended. The line stays: whoever went on from one once has used a reference for that.';
