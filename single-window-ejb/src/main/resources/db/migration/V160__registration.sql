-- A firm's number with letters of another alphabet that look Latin is the number that everybody reads.
-- Of firms that were taken in under what looks like one number so far, the first one keeps it, and Latin letters go first.
with plain as (
    select id, country, state, number_folded as before,
           translate(number_folded, 'АВЕЅІЈКМНОРСТУХԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧՕЗ', 'ABESIJKMHOPCTYXQWABEZHIKMNOPTYXO3') as folded
    from registration)
update registration r
set number_folded = p.folded || case when p.state = 'APPROVED' and exists (select 1 from plain other
        where other.country = p.country and other.state = 'APPROVED' and other.folded = p.folded
          and (other.before <> other.folded, other.id) < (p.before <> p.folded, p.id)) then '~' || p.id else '' end
from plain p
where p.id = r.id and p.folded <> p.before;
update registration
set number_core = regexp_replace(regexp_replace(number_folded, '^' || country, ''), '^0+(?=.)', '')
where number_core <> regexp_replace(regexp_replace(number_folded, '^' || country, ''), '^0+(?=.)', '');
comment on column registration.number_folded is
    'The number without blanks and signs, in plain digits and capitals, letters that look Latin as such; by it two are the same.';
