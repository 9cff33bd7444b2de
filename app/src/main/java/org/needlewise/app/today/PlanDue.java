package org.needlewise.app.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.planning.CurrentPlan;
import org.needlewise.app.planning.Plans;
import org.needlewise.app.reminders.Due;
import org.needlewise.app.reminders.DueItem;
import org.needlewise.app.sites.BodySite;
import org.needlewise.protocol.planning.PhotoVisit;
import org.needlewise.protocol.planning.SessionDay;
import org.springframework.stereotype.Component;

/** Sessions and photographs as the plan lays them. */
@Component
class PlanDue implements Due {
    private final Plans plans;

    PlanDue(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<DueItem> due(PersonId person, LocalDate until, Locale locale) {
        List<DueItem> due = new ArrayList<>();
        plans.current(person, locale)
                .filter(current -> current.plan().accepted())
                .ifPresent(current -> {
                    for (SessionDay day : current.plan().sessionDays()) {
                        if (!day.date().isAfter(until) && !day.provisional()) {
                            due.add(new DueItem(day.date(), "session", names(current, day.sites()), "/sessions"));
                        }
                    }
                    for (PhotoVisit visit : current.plan().visits()) {
                        boolean isHealing = visit.kind().startsWith("check-");
                        if (!visit.date().isAfter(until) && !visit.provisional() && !isHealing) {
                            due.add(new DueItem(
                                    visit.date(), "photos", names(current, visit.sites()), link(visit.sites())));
                        }
                    }
                });
        return due;
    }

    static String link(List<String> sites) {
        return sites.size() == 1 ? "/photos/site/" + sites.get(0) : "/photos";
    }

    private static String names(CurrentPlan current, List<String> sites) {
        return sites.stream()
                .map(id -> current.sites().get(id))
                .filter(site -> site != null)
                .map(BodySite::label)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
