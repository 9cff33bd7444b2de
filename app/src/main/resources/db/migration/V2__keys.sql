-- Protected records. The record's key is here only wrapped: by the passphrase (Argon2id) and by the recovery key.
create table record_key (
    person_id uuid primary key references person (id),
    state varchar(20) not null,
    -- Argon2id of the name for signing in; empty while one person alone uses the installation.
    sign_in_name bytea unique,
    passphrase_salt bytea not null,
    memory_kib integer not null,
    iterations integer not null,
    lanes integer not null,
    by_passphrase bytea not null,
    by_recovery bytea not null,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    version integer not null
);

create table name_salt (
    id integer primary key,
    salt bytea not null
);
