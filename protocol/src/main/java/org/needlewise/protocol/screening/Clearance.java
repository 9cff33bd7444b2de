package org.needlewise.protocol.screening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clinician's word that a rule need not hold somebody back.
 *
 * @param rule rule it is about
 * @param site site it is about, or null for the whole person
 * @param date day it was given
 * @param by who gave it
 */
public record Clearance(String rule, @Nullable String site, LocalDate date, String by) {}
