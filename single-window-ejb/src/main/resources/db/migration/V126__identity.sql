comment on column person.password_hash is 'PBKDF2WithHmacSHA256:rounds:salt:hash as Jakarta Security keeps it, or pbkdf2-sha256$rounds$salt$hash as countries'' files have it; never the password';
