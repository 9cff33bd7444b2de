package org.needlewise.protocol.planning;

import java.time.LocalDate;

/**
 * Days of a person's diary on which no session may be.
 *
 * @param from first day
 * @param to last day
 * @param kind sun, swimming, sport or busy; decides how much before and after is kept free too
 */
public record BlockedDays(LocalDate from, LocalDate to, String kind) {}
