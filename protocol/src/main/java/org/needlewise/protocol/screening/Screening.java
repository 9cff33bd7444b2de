package org.needlewise.protocol.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a screening.
 *
 * @param rulesVersion version of the rules it was made with
 * @param today the day it is about
 * @param stage which questions were due
 * @param decision for the person and the site that opens first; limited when only some sites are open
 * @param says the decision in a sentence
 * @param until latest end of all deferrals that stand in the way, or null when none is known
 * @param openEnded true when some of them has no end yet
 * @param limits for the person, whatever the site
 * @param sites each site
 * @param rules every rule that holds, strictest first
 * @param countedAsYes questions that were not answered, or with do not know
 * @param clearancesNotUsed clearances that lift nothing, and why
 */
public record Screening(
        String rulesVersion,
        LocalDate today,
        Stage stage,
        Decision decision,
        String says,
        @Nullable LocalDate until,
        boolean openEnded,
        Limits limits,
        List<SiteResult> sites,
        List<FiredRule> rules,
        List<String> countedAsYes,
        List<UnusedClearance> clearancesNotUsed) {

    /** The same with more clearances that lift nothing. */
    public Screening withClearancesNotUsed(List<UnusedClearance> more) {
        return new Screening(
                rulesVersion,
                today,
                stage,
                decision,
                says,
                until,
                openEnded,
                limits,
                sites,
                rules,
                countedAsYes,
                Stream.concat(clearancesNotUsed.stream(), more.stream()).toList());
    }

    /** A clearance that lifts nothing. */
    public record UnusedClearance(String rule, @Nullable String site, String says) {}

    /** The result of a site that was screened. */
    public SiteResult site(String id) {
        return sites.stream()
                .filter(site -> site.site().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no site " + id + " was screened"));
    }
}
