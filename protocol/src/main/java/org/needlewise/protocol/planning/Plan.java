package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.dose.DeviceGate;
import org.needlewise.protocol.healing.LockState;
import org.needlewise.protocol.healing.RedFlag;
import org.needlewise.protocol.knowledge.Aftercare;
import org.needlewise.protocol.knowledge.CheckIn;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.screening.Screening;

/**
 * A plan, or why there is none.
 *
 * @param rulesVersion version of the rules it was made with
 * @param name the person's own name for it
 * @param accepted false when no site can be planned
 * @param refusals what stands against the plan as a whole
 * @param today day it was made
 * @param start first day on which something may be
 * @param screening the screening it rests on
 * @param device what was found about the device, or null without one
 * @param locks what earlier findings lock, and what lifts that
 * @param sites sites in order of worth, planned and not planned
 * @param sessionDays days with sessions
 * @param visits days with photographs
 * @param targeted what this block takes
 * @param wholeBody what needling the whole body instead would take, or null without height and weight
 * @param wholeBodyWords what is said about it
 * @param bodySurfaceM2 body surface, or null without height and weight
 * @param costs prices of professional sessions for the same course
 * @param costWords what is said beside prices
 * @param aftercare what to do by the hour
 * @param checkIns when the skin is asked about
 * @param redFlags what to do about findings
 * @param hygiene how heads and skin are kept
 * @param statements what is said plainly beside every plan
 */
public record Plan(
        String rulesVersion,
        String name,
        boolean accepted,
        List<Rule> refusals,
        LocalDate today,
        LocalDate start,
        Screening screening,
        DeviceGate.@Nullable Checked device,
        List<LockState> locks,
        List<SitePlan> sites,
        List<SessionDay> sessionDays,
        List<PhotoVisit> visits,
        Effort targeted,
        @Nullable Effort wholeBody,
        String wholeBodyWords,
        @Nullable Double bodySurfaceM2,
        List<CourseCost> costs,
        String costWords,
        List<Aftercare> aftercare,
        List<CheckIn> checkIns,
        List<RedFlag> redFlags,
        List<Rule> hygiene,
        List<Rule> statements) {

    /** The plan of a site. */
    public SitePlan site(String id) {
        return sites.stream()
                .filter(site -> site.site().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no site " + id + " in this plan"));
    }

    /** Price of a professional course. */
    public record CourseCost(
            String country,
            String year,
            String currency,
            double low,
            double high,
            int sessionsLow,
            int sessionsHigh,
            Rule rule) {}
}
