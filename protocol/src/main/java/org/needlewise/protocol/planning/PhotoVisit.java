package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day with photographs.
 *
 * @param date day
 * @param kind baseline, check-24h, check-72h, check-day-7, progress, first-look, verdict or confirmation
 * @param sites sites to photograph
 * @param parts the same by zone, and what each belongs to
 * @param provisional true when it belongs to sessions that may not take place
 * @param setups how often card and pose are set up anew
 * @param shots photographs of each set-up
 * @param rule where this comes from
 */
public record PhotoVisit(
        LocalDate date,
        String kind,
        List<String> sites,
        List<Part> parts,
        boolean provisional,
        int setups,
        int shots,
        String rule) {

    /**
     * What of a site is photographed.
     *
     * @param site id of the site
     * @param zone zone, or null for the whole site
     * @param of what it belongs to, the same from plan to plan: baseline, session-3, block-7 (by its first session)
     */
    public record Part(String site, @Nullable Integer zone, String of) {}
}
