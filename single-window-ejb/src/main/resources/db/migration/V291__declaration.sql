-- Where goods items went before others, or were refused while others went.
alter table declaration add column items text;
comment on column declaration.items is 'Goods items that were released or refused by themselves, one a line: number, RELEASED or REFUSED, since when. Null where the whole went together.';
