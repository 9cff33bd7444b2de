package org.needlewise.protocol.planning;

import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.rules.Rule;

/**
 * What is aimed at, planned or not.
 *
 * @param site id of the site
 * @param region place on the body
 * @param concern what bothers there
 * @param areaCm2 area of the site
 * @param ageMonths whole months that the mark is old, or null when not known
 * @param colour red, pale or unknown
 * @param rank order among all sites, most likely to be worth it first
 * @param worth more-likely, possible, least-likely or not-at-home
 * @param worthRule why it stands there in the order
 * @param about what is known about this concern
 * @param naturalChange what happens there without any treatment
 * @param controlRequired true when nothing can be said without an untreated place beside
 * @param professional what professionals do, for comparison only
 */
public record SiteAim(
        String site,
        String region,
        String concern,
        double areaCm2,
        @Nullable Integer ageMonths,
        String colour,
        int rank,
        String worth,
        Rule worthRule,
        Rule about,
        String naturalChange,
        boolean controlRequired,
        Professional professional) {

    /** What professionals do. */
    public record Professional(String needleMm, String interval, String sessions, String endpoint, Rule rule) {}
}
