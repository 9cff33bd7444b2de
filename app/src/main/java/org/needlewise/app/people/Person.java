package org.needlewise.app.people;

import java.time.Instant;

/**
 * A person and what they said of themselves.
 *
 * @param version of the row, for two tabs at once
 */
public record Person(PersonId id, Instant createdAt, Profile profile, int version) {}
