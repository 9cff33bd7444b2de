package org.needlewise.protocol.planning;

import java.time.LocalDate;

/**
 * A session of one site.
 *
 * @param number counted from the first session ever
 * @param zone zone of the site to treat, from 1
 * @param date planned day
 * @param notBefore first day on which it may be; never earlier, whatever the reason
 * @param remindAfter day after which the person is reminded; nothing is lost by being later
 * @param areaCm2 skin to needle
 * @param patchTest true for the very first
 */
public record PlannedSession(
        int number,
        int zone,
        LocalDate date,
        LocalDate notBefore,
        LocalDate remindAfter,
        double areaCm2,
        boolean patchTest) {}
