package org.needlewise.app.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.needlewise.app.sites.BodySite;

/**
 * All that is known of how a site goes, for others who show it.
 *
 * @param role {@code treated}, {@code control} or {@code single}
 * @param partner the other site of its pair
 * @param trial what it is judged in
 * @param answers about the treated sites of the trial, one a measure
 * @param standing verdict or so far; empty before anything could be judged
 * @param courses of this site alone
 * @param harmOn the day on which harm was last told of it
 */
public record SiteProgress(
        BodySite site,
        String role,
        Optional<BodySite> partner,
        Trial trial,
        List<AnswerView> answers,
        Optional<Standing> standing,
        List<Course> courses,
        Optional<LocalDate> harmOn) {
    public SiteProgress {
        answers = List.copyOf(answers);
        courses = List.copyOf(courses);
    }
}
