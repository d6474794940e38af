-- What goods cost in duties and other charges, country by country: how much is at stake while they are in transit.
create table charge_rate (
    country     text not null,
    line        int not null,
    hs          text not null,
    duty        numeric(9, 4) not null,
    vat         numeric(9, 4) not null,
    other       numeric(9, 4) not null,
    valid_from  date not null,
    valid_until date,
    primary key (country, line)
);
comment on table charge_rate is 'Rates of import charges, as a country''s files have them; the longest beginning of a code that holds on the day counts.';
comment on column charge_rate.country is 'ISO 3166-1 code of the country that charges';
comment on column charge_rate.line is 'Its place in the file';
comment on column charge_rate.hs is 'Beginnings of commodity codes with blanks between; empty for all goods that no other line names';
comment on column charge_rate.duty is 'Customs duty in percent of the value';
comment on column charge_rate.vat is 'Value added tax in percent of the value with duty and other charges';
comment on column charge_rate.other is 'Excise and other charges in percent of the value';
comment on column charge_rate.valid_from is 'The first day on which it counts';
comment on column charge_rate.valid_until is 'The last day; null where there is none';

create table exchange_rate (
    country    text not null,
    currency   text not null,
    units      int not null,
    rate       numeric(20, 8) not null,
    valid_from date not null,
    primary key (country, currency, valid_from)
);
comment on table exchange_rate is 'What foreign money is worth in a country''s own, as its customs count it; holds until the next.';
comment on column exchange_rate.country is 'ISO 3166-1 code of the country that counts so';
comment on column exchange_rate.currency is 'ISO 4217 code of the foreign money';
comment on column exchange_rate.units is 'How many units of it';
comment on column exchange_rate.rate is 'are worth so many units of the country''s own currency';
comment on column exchange_rate.valid_from is 'The first day on which it counts';

create table national_currency (
    country  text primary key,
    currency text not null
);
comment on table national_currency is 'In which money a country counts.';
comment on column national_currency.country is 'ISO 3166-1 code';
comment on column national_currency.currency is 'ISO 4217 code';
