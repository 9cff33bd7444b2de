package org.needlewise.app.protection;

import java.time.Instant;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/**
 * A passkey as it is kept.
 *
 * @param credential what its signature is checked by
 * @param wrapped the record's key under the passkey's secret
 */
record PasskeyRow(UUID id, PersonId person, CredentialRecord credential, byte[] wrapped, Instant createdAt) {}
