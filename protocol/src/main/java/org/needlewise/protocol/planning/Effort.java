package org.needlewise.protocol.planning;

import org.jspecify.annotations.Nullable;

/**
 * What a block of sessions takes.
 *
 * @param areaCm2 skin
 * @param sessionDays days with a session
 * @param holes holes in the skin in all
 * @param hours hours of work, with setting up
 * @param healingDays days on which something is to be seen, counted for each session day
 * @param heads heads used up
 * @param costLow least cost of device, heads and photo card
 * @param costHigh most cost of device, photo card and a new head each session
 * @param currency ISO 4217, or null without a device
 */
public record Effort(
        double areaCm2,
        long sessionDays,
        long holes,
        double hours,
        double healingDays,
        long heads,
        @Nullable Double costLow,
        @Nullable Double costHigh,
        @Nullable String currency) {}
