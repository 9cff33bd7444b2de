package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * A day with photographs.
 *
 * @param date day
 * @param kind baseline, check-24h, check-72h, check-day-7, progress, first-look, verdict or confirmation
 * @param sites sites to photograph
 * @param setups how often card and pose are set up anew
 * @param shots photographs of each set-up
 * @param rule where this comes from
 */
public record PhotoVisit(LocalDate date, String kind, List<String> sites, int setups, int shots, String rule) {}
