package org.needlewise.protocol.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.DoseCalculator;
import org.needlewise.protocol.dose.DoseCalculator.PassPlan;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.screening.FiredRule;
import org.needlewise.protocol.screening.Limits;
import org.needlewise.protocol.screening.ScreenedSite;
import org.needlewise.protocol.screening.Screening;

/** Finds needle length, interval and passes for a site; the strictest of place, concern, person and device holds. */
final class TermsFinder {
    private final PlanTables tables;
    private final DoseCalculator doses;

    TermsFinder(PlanTables tables, DoseCalculator doses) {
        this.tables = tables;
        this.doses = doses;
    }

    /** The terms, or rules that stand against needling there with this device. */
    Found find(ScreenedSite site, Screening screening, int skinType, @Nullable Device device) {
        Row region = tables.region(site.region());
        Row concern = tables.concern(site.concern());
        Row home = tables.limits();
        Limits limits = screening.site(site.id()).limits();
        List<Cap> caps = caps(site, screening, region, concern, home);
        double cap = caps.stream().mapToDouble(Cap::needleMm).min().orElse(0);
        double needle = device == null
                ? Stream.of(region.number("needleMm"), concern.number("needleMm"), cap)
                        .min(Comparator.naturalOrder())
                        .orElse(cap)
                : device.needleLengthMm();
        if (needle > cap) {
            return Found.refused(caps.stream()
                    .filter(one -> needle > one.needleMm())
                    .map(Cap::rule)
                    .distinct()
                    .toList());
        }
        PassPlan passes = passes(device, needle, region, concern);
        if (passes.most() < 1) {
            return Found.refused(List.of(doses.density().rule()));
        }
        Row interval = tables.interval(site.region(), needle, skinType).orElseThrow();
        int weeks = limits.minIntervalWeeks() == null
                ? interval.whole("minWeeks")
                : Math.max(interval.whole("minWeeks"), limits.minIntervalWeeks());
        Row openSkin = tables.openSkin(needle);
        boolean isShort = needle <= home.number("shortNeedleMm");
        List<Rule> rules = new ArrayList<>(List.of(
                region.rule(),
                concern.rule(),
                interval.rule(),
                home.rule(),
                openSkin.rule(),
                doses.density().rule()));
        limiting(site, screening).map(TermsFinder::rule).forEach(rules::add);
        return Found.terms(new SiteTerms(
                concern,
                region,
                site.region(),
                needle,
                cap,
                weeks,
                weeks * interval.whole("remindWeeks") / interval.whole("minWeeks"),
                sessions(region, concern.whole(isShort ? "sessionsShort" : "sessionsLong")),
                passes.passes(),
                passes.directions(),
                passes.most(),
                passes.holesPerCm2(),
                interval.rule(),
                openSkin,
                rules.stream().distinct().toList()));
    }

    private static int sessions(Row region, int planned) {
        return region.optionalNumber("mostSessions")
                .map(most -> Math.min(planned, most.intValue()))
                .orElse(planned);
    }

    /** Without a device those of the classic roller, which the densities are given for. */
    private PassPlan passes(@Nullable Device device, double needleMm, Row region, Row concern) {
        Device.Head unused = new Device.Head(0, null);
        return doses.passes(device == null ? Device.classicRoller(needleMm, unused) : device, region, concern);
    }

    private static List<Cap> caps(ScreenedSite site, Screening screening, Row region, Row concern, Row home) {
        List<Cap> caps = new ArrayList<>(List.of(
                new Cap(region.number("needleCapMm"), region.rule()),
                new Cap(concern.number("needleCapMm"), concern.rule()),
                new Cap(home.number("needleCapMm"), home.rule())));
        limiting(site, screening)
                .flatMap(rule ->
                        Optional.ofNullable(rule.limits().maxNeedleMm()).map(mm -> new Cap(mm, rule(rule))).stream())
                .forEach(caps::add);
        return caps;
    }

    private static Stream<FiredRule> limiting(ScreenedSite site, Screening screening) {
        return screening.rules().stream()
                .filter(rule -> rule.site() == null || rule.site().equals(site.id()))
                .filter(rule -> !rule.limits().limitNothing());
    }

    static Rule rule(FiredRule fired) {
        return new Rule(fired.rule(), fired.says(), fired.sources(), fired.marks());
    }

    private record Cap(double needleMm, Rule rule) {}

    /** Terms, or reasons why there are none. */
    record Found(@Nullable SiteTerms terms, List<Rule> refusals) {
        static Found terms(SiteTerms terms) {
            return new Found(terms, List.of());
        }

        static Found refused(List<Rule> rules) {
            return new Found(null, rules);
        }
    }
}
