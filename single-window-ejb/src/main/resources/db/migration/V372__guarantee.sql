-- A form that is taken no more may still be for goods that arrive soon; and for some goods on some ways there is no reduction.
alter table guarantee_terms add column arrivals_until date;
comment on column guarantee_terms.arrivals_until is 'Behind the last day it is still taken for goods that arrive in the country until this one; null where it is not';

create table fraud_brake (
    country     text not null,
    line        int  not null,
    hs          text not null,
    countries   text not null,
    kind        text not null check (kind in ('REDUCTION', 'COMPREHENSIVE')),
    valid_from  date not null,
    valid_until date,
    ground      text not null,
    primary key (country, line)
);
comment on table fraud_brake is 'For which goods on which ways less than the whole may not be lodged, or no comprehensive guarantee be used (Union Customs Code, article 96), as a country''s files have it.';
comment on column fraud_brake.country is 'ISO 3166-1 code of the country that says so';
comment on column fraud_brake.line is 'Its place in the file';
comment on column fraud_brake.hs is 'Beginnings of commodity codes with blanks between';
comment on column fraud_brake.countries is 'Countries that all lie on such a way, with blanks between; empty for every way';
comment on column fraud_brake.kind is 'What is suspended: a REDUCTION of what is lodged, or COMPREHENSIVE guarantees altogether';
comment on column fraud_brake.valid_from is 'The first day on which it counts';
comment on column fraud_brake.valid_until is 'The last day; null where there is none';
comment on column fraud_brake.ground is 'Number and day of the decision';
