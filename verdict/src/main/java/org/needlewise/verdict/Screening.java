package org.needlewise.verdict;

import java.util.ArrayList;
import java.util.List;
import org.needlewise.verdict.answer.Reason;
import org.needlewise.verdict.contrast.Contrasts;
import org.needlewise.verdict.looks.LookRule;
import org.needlewise.verdict.series.Reading;
import org.needlewise.verdict.series.SeriesProblem;

/** What keeps a series from being judged at all, and the rows that are left out. */
final class Screening {
    private static final int MOST_ROWS_NAMED = 20;

    private Screening() {}

    /** A sentence for each bad row; after many, how many more there are. */
    static List<Reason> rowProblems(List<SeriesProblem> problems) {
        List<Reason> reasons = new ArrayList<>();
        problems.stream().limit(MOST_ROWS_NAMED).forEach(problem -> {
            List<Object> details = new ArrayList<>();
            details.add(Integer.toString(problem.line()));
            details.addAll(problem.details());
            reasons.add(new Reason("problem." + problem.kind().name(), details));
        });
        if (problems.size() > MOST_ROWS_NAMED) {
            reasons.add(Reason.of("why.more-rows", problems.size() - MOST_ROWS_NAMED));
        }
        return reasons;
    }

    /** Why nothing can be computed; empty when it can. */
    static List<Reason> obstacles(List<SeriesProblem> problems, List<Reading> readings, Contrasts contrasts) {
        List<Reason> found = new ArrayList<>();
        long contradictions =
                problems.stream().filter(p -> p.kind().isContradiction()).count();
        if (contradictions > 0) {
            found.add(Reason.of("why.contradiction", contradictions));
        } else if (readings.isEmpty()) {
            found.add(Reason.of("why.no-usable-row"));
        } else if (readings.size() == 1) {
            found.add(Reason.of("why.one-photo"));
        } else if (readings.stream().map(Reading::visit).distinct().count() == 1) {
            found.add(Reason.of("why.one-visit"));
        } else if (contrasts.units().isEmpty()) {
            found.add(Reason.of("why.no-common-visit"));
        } else if (contrasts.constant()) {
            found.add(Reason.of("why.constant"));
        } else if (contrasts.baselineVisits() < LookRule.LEAST_BASELINE_VISITS_FOR_HARM) {
            found.add(Reason.of("why.no-baseline", contrasts.baselineVisits(), LookRule.LEAST_BASELINE_VISITS));
        } else if (contrasts.followupVisits() == 0) {
            found.add(Reason.of("why.no-followup"));
        }
        return found;
    }
}
