-- One firm of a country under a number, however it is written: with blanks or signs between, in wide digits.
alter table registration add column number_folded text;
alter table registration add column number_core text;
update registration set number_folded = upper(translate(regexp_replace(normalize(number, NFKC), '[ ./-]', '', 'g'),
    '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'));
-- Of firms that were taken in under one number so far the first one keeps it.
update registration r set number_folded = r.number_folded || '~' || r.id
where r.state = 'APPROVED' and exists (select 1 from registration other where other.country = r.country
    and other.state = 'APPROVED' and other.number_folded = r.number_folded and other.id < r.id);
update registration set number_core = regexp_replace(regexp_replace(number_folded, '^' || country, ''), '^0+(?=.)', '');
alter table registration alter column number_folded set not null;
alter table registration alter column number_core set not null;
drop index registration_number;
create unique index registration_number on registration (country, number_folded) where state = 'APPROVED';
create index registration_alike on registration (country, number_core);
comment on column registration.number_folded is 'The number without blanks and signs, in plain digits and capitals; by it two are the same.';
comment on column registration.number_core is 'The same without the letters of the country and zeros in front; by it two may be the same.';
