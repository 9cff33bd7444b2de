package org.needlewise.app.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.web.Refused;
import org.needlewise.protocol.screening.Clearance;

/**
 * What somebody writes down of a clinician's word.
 *
 * @param rule id of the rule that it lifts
 * @param site id of a site; null or blank for the whole person
 * @param date ISO day
 * @param by who gave it
 */
public record ClearanceForm(String rule, @Nullable String site, String date, String by) {
    private static final int LONGEST_NAME = 120;

    /**
     * Checks it.
     *
     * @throws Refused when the day is none or still to come, or nobody or too long a name is given
     */
    public Clearance checked(LocalDate today) {
        String name = by.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refused.badInput("screening.bad.clearance-by");
        }
        return new Clearance(rule, site == null || site.isBlank() ? null : site, day(today), name);
    }

    private LocalDate day(LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(date);
            if (!day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeException e) {
            throw Refused.badInput("screening.bad.clearance-date");
        }
        throw Refused.badInput("screening.bad.clearance-date");
    }
}
