package org.needlewise.model.study;

import java.util.List;

/**
 * What was answered after a session.
 *
 * @param site that it is about
 * @param day from the first session
 * @param action what the answers asked for
 * @param findings ids of warning signs that were there
 */
public record StudyCheckIn(String site, int day, Action action, List<String> findings) {
    public StudyCheckIn {
        StudyFormat.id(site);
        StudyFormat.day(day);
        findings = List.copyOf(findings);
        findings.forEach(StudyFormat::id);
    }

    /** What to do, mildest first. */
    public enum Action {
        NONE,
        WATCH,
        STOP,
        CLINICIAN,
        EMERGENCY
    }
}
