package org.needlewise.protocol.calendar;

import java.util.ArrayList;
import java.util.List;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.planning.Block;
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
            for (Block block : site.blocks()) {
                for (PlannedSession session : block.sessions()) {
                    entries.add(Entry.of(
                            plan.name(),
                            "session/" + site.site() + "/" + session.number(),
                            session.date(),
                            knowledge.word("calendar.session"),
                            block.provisional()));
                }
            }
        }
        for (PhotoVisit visit : plan.visits()) {
            PhotoVisit.Part first = visit.parts().get(0);
            entries.add(Entry.of(
                    plan.name(),
                    visit.rule() + "/" + first.site() + "/" + first.of(),
                    visit.date(),
                    knowledge.word(title(visit.kind())),
                    visit.provisional()));
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
