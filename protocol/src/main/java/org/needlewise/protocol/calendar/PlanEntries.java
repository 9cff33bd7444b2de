package org.needlewise.protocol.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.planning.PhotoVisit;
import org.needlewise.protocol.planning.Plan;
import org.needlewise.protocol.planning.PlannedSession;
import org.needlewise.protocol.planning.SitePlan;

/** The entries of a plan: one for every session of a site and every photo visit, named so that they keep their identity. */
final class PlanEntries {
    private PlanEntries() {}

    static List<Entry> of(Plan plan, Knowledge knowledge) {
        List<Entry> entries = new ArrayList<>();
        for (SitePlan site : plan.sites()) {
            for (PlannedSession session : site.sessions()) {
                entries.add(Entry.of(
                        plan.name(),
                        "session/" + site.site() + "/" + session.number(),
                        session.date(),
                        knowledge.word("calendar.session")));
            }
        }
        Map<String, Integer> counted = new HashMap<>();
        for (PhotoVisit visit : plan.visits()) {
            for (String site : visit.sites()) {
                String key = visit.rule() + "/" + site;
                int number = counted.merge(key, 1, Integer::sum);
                if (site.equals(visit.sites().get(0))) {
                    entries.add(Entry.of(
                            plan.name(), key + "/" + number, visit.date(), knowledge.word(title(visit.kind()))));
                }
            }
        }
        return entries;
    }

    private static String title(String kind) {
        if (kind.startsWith("check")) {
            return "calendar.check";
        }
        return switch (kind) {
            case "first-look", "verdict", "confirmation" -> "calendar.look";
            default -> "calendar.photo";
        };
    }
}
