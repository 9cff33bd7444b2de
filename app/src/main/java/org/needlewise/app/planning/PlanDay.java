package org.needlewise.app.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.sites.BodySite;
import org.needlewise.protocol.planning.Block;
import org.needlewise.protocol.planning.PhotoVisit;
import org.needlewise.protocol.planning.PlannedSession;
import org.needlewise.protocol.planning.SitePlan;

/**
 * An entry of the plan on a day.
 *
 * @param kind session, photo or look; for colours
 * @param what key of what it is: session, or the kind of the photo visit
 * @param sites names of the places
 * @param session details of a session, or null
 * @param zones how many zones the site of a session has
 * @param provisional true when it takes place only if an answer speaks for it
 */
public record PlanDay(
        LocalDate date,
        String kind,
        String what,
        List<String> sites,
        @Nullable PlannedSession session,
        int zones,
        boolean provisional) {

    /** Everything that a plan lays, by day. */
    public static List<PlanDay> of(CurrentPlan current) {
        List<PlanDay> days = new ArrayList<>();
        for (SitePlan site : current.plan().sites()) {
            for (Block block : site.blocks()) {
                block.sessions().forEach(session -> days.add(session(current, site, block, session)));
            }
        }
        current.plan().visits().forEach(visit -> days.add(visit(current, visit)));
        days.sort(Comparator.comparing(PlanDay::date).thenComparing(PlanDay::kind));
        return List.copyOf(days);
    }

    private static PlanDay session(CurrentPlan current, SitePlan site, Block block, PlannedSession session) {
        return new PlanDay(
                session.date(),
                "session",
                session.patchTest() ? "patch-test" : "session",
                labels(current, List.of(site.site())),
                session,
                site.zones().size(),
                block.provisional());
    }

    private static PlanDay visit(CurrentPlan current, PhotoVisit visit) {
        boolean isLook = Stream.of("first-look", "verdict", "confirmation").anyMatch(visit.kind()::equals);
        return new PlanDay(
                visit.date(),
                isLook ? "look" : "photo",
                visit.kind(),
                labels(current, visit.sites()),
                null,
                1,
                visit.provisional());
    }

    private static List<String> labels(CurrentPlan current, List<String> ids) {
        return ids.stream()
                .map(current.sites()::get)
                .flatMap(Stream::ofNullable)
                .map(BodySite::label)
                .toList();
    }
}
