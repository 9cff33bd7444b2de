package org.needlewise.app.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.needlewise.app.healing.HealingCheck;
import org.needlewise.app.progress.Course;
import org.needlewise.app.sites.BodySite;
import org.needlewise.protocol.planning.SitePlan;

/**
 * One site.
 *
 * @param region in the reader's language
 * @param role {@code treated}, {@code control} or {@code single}
 * @param partner what the other site of its pair is called
 * @param harmOn the day on which harm was last told of it
 * @param pictures before and after, when they were asked for and are there
 * @param charts courses of what is judged; a control's are with its partner's
 * @param courses numbers of every visit
 * @param figures the same in words
 * @param sessions in which needles touched it
 * @param checks how it healed, oldest first
 * @param plan what is planned from now on
 */
record SiteReport(
        BodySite site,
        String region,
        String role,
        Optional<String> partner,
        Optional<LocalDate> harmOn,
        Optional<PicturePair> pictures,
        List<CourseChart> charts,
        List<Course> courses,
        FigureTable figures,
        List<HeldZone> sessions,
        List<HealingCheck> checks,
        Optional<SitePlan> plan) {
    SiteReport {
        charts = List.copyOf(charts);
        courses = List.copyOf(courses);
        sessions = List.copyOf(sessions);
        checks = List.copyOf(checks);
    }

    public long sessionDays() {
        return sessions.stream().map(zone -> zone.session().id()).distinct().count();
    }

    /** Place and name. */
    public String where() {
        return region + ": " + site.label();
    }
}
