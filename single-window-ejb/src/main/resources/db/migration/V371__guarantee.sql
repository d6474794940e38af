-- What may be locked of a guarantee follows its holder's share: what is lodged stands for less where that has become higher.
alter table guarantee add column share int check (share in (100, 50, 30, 0));
update guarantee set share = tier;
alter table guarantee alter column share set not null;
comment on column guarantee.tier is 'Per cent of the reference amount that were lodged when it was registered.';
comment on column guarantee.share is 'Per cent that its holder has to lodge now, if that is more: what is lodged stands for less then. Changes with the holder''s share.';
