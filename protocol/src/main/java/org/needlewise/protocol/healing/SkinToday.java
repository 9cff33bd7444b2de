package org.needlewise.protocol.healing;

import java.time.LocalDate;

/**
 * The skin on the day of a possible session.
 *
 * @param today that day
 * @param lastSession day of the last session here
 * @param intervalWeeks least weeks between sessions
 * @param redness any redness left; not known counts as yes
 * @param flaking any flaking left
 * @param bruise any bruise left
 * @param newPigment any new colour
 * @param colourWithinSdc true when the photograph shows a colour within the smallest detectable change of the baseline
 */
public record SkinToday(
        LocalDate today,
        LocalDate lastSession,
        int intervalWeeks,
        boolean redness,
        boolean flaking,
        boolean bruise,
        boolean newPigment,
        boolean colourWithinSdc) {

    /** First day on which the interval has passed. */
    public LocalDate intervalEnds() {
        return lastSession.plusWeeks(intervalWeeks);
    }
}
