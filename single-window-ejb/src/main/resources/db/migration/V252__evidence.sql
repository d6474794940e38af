-- The public parts of the keys that evidence was signed with.
create table evidence_key (
    fingerprint   text        primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
    algorithm     text        not null,
    certificate   text        not null,
    first_used_at timestamptz not null
);
comment on table evidence_key is 'With which keys evidence was ever signed, so that what was signed years ago can be checked. Rows are never deleted.';
comment on column evidence_key.fingerprint is 'SHA-256 of the certificate, in hexadecimal digits.';
comment on column evidence_key.algorithm is 'By which a signature of it is checked, as Java calls it.';
comment on column evidence_key.certificate is 'The certificate, and those that vouch for it, in PEM.';
comment on column evidence_key.first_used_at is 'When something was first signed with it.';
