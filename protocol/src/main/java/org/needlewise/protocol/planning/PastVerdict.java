package org.needlewise.protocol.planning;

import java.time.LocalDate;

/**
 * An answer about the last block of a site.
 *
 * @param site where
 * @param date when it was given
 * @param answer improved, no-change, worse or cannot-tell-yet
 */
public record PastVerdict(String site, LocalDate date, String answer) {}
