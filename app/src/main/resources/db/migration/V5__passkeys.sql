-- Passkeys: the record's key wrapped once more, by a secret that only the authenticator gives.
create table passkey (
    id uuid primary key,
    person_id uuid not null references person (id),
    credential_id bytea not null unique,
    public_key bytea not null,
    signature_count bigint not null,
    verified boolean not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    attestation bytea not null,
    client_data bytea not null,
    wrapped bytea not null,
    created_at timestamp with time zone not null
);
create index passkey_person on passkey (person_id);
