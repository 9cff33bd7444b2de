package org.needlewise.app.protection;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Repository;

/** Passkeys as they are kept. */
@Repository
class PasskeyRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of a person, oldest first. */
    List<PasskeyRow> of(PersonId person) {
        return jdbc.sql("select * from passkey where person_id = ? order by created_at, id")
                .param(person.value())
                .query(PasskeyRows::row)
                .list();
    }

    Optional<PasskeyRow> byCredential(Bytes credential) {
        return jdbc.sql("select * from passkey where credential_id = ?")
                .param(credential.getBytes())
                .query(PasskeyRows::row)
                .optional();
    }

    void add(PersonId person, CredentialRecord credential, byte[] wrapped) {
        jdbc.sql("insert into passkey (id, person_id, credential_id, public_key, signature_count, verified,"
                        + " backup_eligible, backed_up, attestation, client_data, wrapped, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(person.value())
                .param(credential.getCredentialId().getBytes())
                .param(credential.getPublicKey().getBytes())
                .param(credential.getSignatureCount())
                .param(credential.isUvInitialized())
                .param(credential.isBackupEligible())
                .param(credential.isBackupState())
                .param(bytes(credential.getAttestationObject()))
                .param(bytes(credential.getAttestationClientDataJSON()))
                .param(wrapped)
                .param(OffsetDateTime.now(clock))
                .update();
    }

    /** What a use of it changes: its counter must only ever grow. */
    void used(CredentialRecord credential) {
        jdbc.sql("update passkey set signature_count = ?, backed_up = ? where credential_id = ?")
                .params(
                        credential.getSignatureCount(),
                        credential.isBackupState(),
                        credential.getCredentialId().getBytes())
                .update();
    }

    boolean remove(PersonId person, UUID id) {
        return jdbc.sql("delete from passkey where id = ? and person_id = ?")
                        .params(id, person.value())
                        .update()
                == 1;
    }

    void removeAll(PersonId person) {
        jdbc.sql("delete from passkey where person_id = ?")
                .param(person.value())
                .update();
    }

    /** A person's id as passkeys know it. */
    static Bytes handle(PersonId person) {
        UUID id = person.value();
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static PersonId person(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    private static PasskeyRow row(ResultSet row, int number) throws SQLException {
        PersonId person = new PersonId(row.getObject("person_id", UUID.class));
        CredentialRecord credential = ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(person))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(Set.of())
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .label("Needlewise")
                .build();
        return new PasskeyRow(
                row.getObject("id", UUID.class),
                person,
                credential,
                row.getBytes("wrapped"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
