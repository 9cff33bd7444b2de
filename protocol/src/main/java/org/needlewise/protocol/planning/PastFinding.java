package org.needlewise.protocol.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was seen after a session.
 *
 * @param finding what
 * @param site where, or null when not bound to a site
 * @param date when
 */
public record PastFinding(String finding, @Nullable String site, LocalDate date) {}
