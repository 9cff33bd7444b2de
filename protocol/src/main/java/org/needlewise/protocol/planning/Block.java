package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * A block of sessions of one site with its looks.
 *
 * @param number number of the block within its cycle, from 1; a pause ends the cycle
 * @param firstSession number of its first session, counted from the first session ever at this site
 * @param provisional true when it follows only if the answer about the block before speaks for it
 * @param sessions its sessions still to come; none when they are done
 * @param begins day of its first session
 * @param wholeSiteOn day on which every zone has had all sessions of the block
 * @param daysInAll days from the first session to that day, both counted
 * @param firstLook day of a first look, not an answer
 * @param verdict first day of an answer
 * @param confirmation day on which the answer is confirmed
 */
public record Block(
        int number,
        int firstSession,
        boolean provisional,
        List<PlannedSession> sessions,
        LocalDate begins,
        LocalDate wholeSiteOn,
        long daysInAll,
        LocalDate firstLook,
        LocalDate verdict,
        LocalDate confirmation) {
    public Block {
        sessions = List.copyOf(sessions);
    }
}
