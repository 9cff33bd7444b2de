package org.needlewise.app.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a clinician gets to read.
 *
 * @param on day on which it was asked for
 * @param bornIn year of birth
 * @param skinType Fitzpatrick's I to VI
 * @param trials what is judged together, in the order of the sites
 * @param assumptions that the answers rest on
 * @param software version of the application; empty when it runs from its sources
 * @param engines versions that measured the photographs
 * @param rules version of the rules
 */
record Report(
        LocalDate on,
        Optional<Integer> bornIn,
        Optional<String> skinType,
        List<TrialReport> trials,
        List<String> assumptions,
        Optional<String> software,
        List<String> engines,
        String rules) {
    Report {
        trials = List.copyOf(trials);
        assumptions = List.copyOf(assumptions);
        engines = List.copyOf(engines);
    }

    public List<SiteReport> sites() {
        return trials.stream().flatMap(trial -> trial.sites().stream()).toList();
    }

    public List<CourseChart> charts() {
        return sites().stream().flatMap(site -> site.charts().stream()).toList();
    }
}
