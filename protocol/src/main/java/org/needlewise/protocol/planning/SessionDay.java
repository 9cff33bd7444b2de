package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * A day with sessions.
 *
 * @param date day
 * @param sites sites in order
 * @param areaCm2 skin of all together
 * @param newHead true when a new sterile head is due
 * @param provisional true when all its sessions belong to blocks that may not follow
 */
public record SessionDay(LocalDate date, List<String> sites, double areaCm2, boolean newHead, boolean provisional) {}
