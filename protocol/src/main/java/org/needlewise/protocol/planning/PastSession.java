package org.needlewise.protocol.planning;

import java.time.LocalDate;

/**
 * A session that has been.
 *
 * @param site where
 * @param zone which zone of the site, from 1
 * @param date when
 * @param needleMm needle length
 * @param healed true when nothing of it can be seen any more; not known counts as false
 */
public record PastSession(String site, int zone, LocalDate date, double needleMm, boolean healed) {}
