package org.needlewise.protocol.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Holds a plan against the limits of open skin, by a count of its own. */
final class OpenSkinCheck {
    private static final double SHORT = 0.3;

    private OpenSkinCheck() {}

    /** At any time, with what earlier sessions left open; three days up to 0.3 mm, else a week. */
    static void assertWithinLimits(PlanRequest request, Plan plan) {
        Map<LocalDate, Double> open = new HashMap<>();
        Map<LocalDate, Double> openAtNeck = new HashMap<>();
        for (SitePlan site : plan.sites()) {
            if (site.technique() == null) {
                continue;
            }
            int days = Objects.requireNonNull(site.technique()).needleMm() > SHORT ? 7 : 3;
            for (PlannedSession session : site.allSessions()) {
                for (int day = 0; day < days; day++) {
                    open.merge(session.date().plusDays(day), session.areaCm2(), Double::sum);
                    if (site.aim().region().equals("neck")) {
                        openAtNeck.merge(session.date().plusDays(day), session.areaCm2(), Double::sum);
                    }
                }
            }
        }
        Map<LocalDate, Double> planned = Map.copyOf(open);
        for (PastSession session : request.history().sessions()) {
            for (int day = 0; day < (session.needleMm() > SHORT ? 7 : 3); day++) {
                open.merge(session.date().plusDays(day), Objects.requireNonNull(session.areaCm2()), Double::sum);
            }
        }
        assertThat(planned.keySet()).allMatch(day -> open.getOrDefault(day, 0.0) <= 300 + 1e-6);
        assertThat(openAtNeck.values()).allMatch(area -> area <= 60 + 1e-6);
    }
}
