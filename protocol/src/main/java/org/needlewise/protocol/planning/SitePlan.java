package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.rules.Rule;

/**
 * The plan for one site, or why there is none.
 *
 * @param site id of the site
 * @param region place on the body
 * @param concern what bothers there
 * @param rank order among all sites, most likely to be worth it first
 * @param worth more-likely, possible, least-likely or not-at-home
 * @param about what is known about this concern
 * @param naturalChange what happens there without any treatment
 * @param controlRequired true when nothing can be said without an untreated place beside
 * @param accepted false when there is no plan
 * @param refusals why there is none
 * @param needleMm needle length; null without a plan
 * @param needleCapMm longest needle allowed here; null where no needle is
 * @param intervalWeeks least weeks between sessions
 * @param passes passes in all
 * @param directions directions they are spread over
 * @param mostPasses passes never exceeded
 * @param holesPerCm2 density of a session
 * @param marginMm skin around the mark that is needled with it
 * @param lightPressure true where the device may hardly be pressed
 * @param block number of the block
 * @param sessions sessions of the block
 * @param firstLook day of a first look, not an answer
 * @param verdict first day of an answer
 * @param confirmation day on which the answer is confirmed
 * @param nextBlockNotBefore first day of another block, only if the answer speaks for it; null after the last
 * @param pauseUntil end of the pause after the last block; null when another block may follow
 * @param coveredAreaCm2 most skin needled in one session
 * @param siteAreaCm2 area of the site
 * @param rules rules that shaped the plan
 * @param professional what professionals do, for comparison only
 */
public record SitePlan(
        String site,
        String region,
        String concern,
        int rank,
        String worth,
        Rule about,
        String naturalChange,
        boolean controlRequired,
        boolean accepted,
        List<Rule> refusals,
        @Nullable Double needleMm,
        @Nullable Double needleCapMm,
        @Nullable Integer intervalWeeks,
        @Nullable Integer passes,
        @Nullable Integer directions,
        @Nullable Integer mostPasses,
        @Nullable Double holesPerCm2,
        double marginMm,
        boolean lightPressure,
        @Nullable Integer block,
        List<PlannedSession> sessions,
        @Nullable LocalDate firstLook,
        @Nullable LocalDate verdict,
        @Nullable LocalDate confirmation,
        @Nullable LocalDate nextBlockNotBefore,
        @Nullable LocalDate pauseUntil,
        @Nullable Double coveredAreaCm2,
        double siteAreaCm2,
        List<Rule> rules,
        Professional professional) {

    /** What professionals do. */
    public record Professional(String needleMm, String interval, String sessions, String endpoint, Rule rule) {}
}
