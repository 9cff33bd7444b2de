package org.needlewise.app.remarks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Words about a visit or a session.
 *
 * @param kind {@code visit} or {@code session}
 * @param deletedAt in the trash since
 * @param version of the row, for two tabs at once
 */
public record Remark(
        UUID id,
        String kind,
        UUID subject,
        String body,
        Instant createdAt,
        Optional<Instant> editedAt,
        Optional<Instant> deletedAt,
        int version) {}
