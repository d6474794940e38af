-- A day begins and ends where somebody is: what is good until a day needs its country's zone.
alter table participant add column zone text;
comment on column participant.zone is 'Of a country: the zone by which it counts its days, such as Asia/Tashkent; empty where its files do not say, and for everyone else.';
