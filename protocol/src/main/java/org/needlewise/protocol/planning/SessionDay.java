package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * A day with sessions.
 *
 * @param date day
 * @param sites sites in order
 * @param areaCm2 skin needled on that day in all
 * @param newHead true when a new sterile head is due
 */
public record SessionDay(LocalDate date, List<String> sites, double areaCm2, boolean newHead) {}
