package org.needlewise.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.needlewise.app.progress.AnswerView;
import org.needlewise.app.progress.Standing;
import org.needlewise.app.progress.Trial;

/**
 * Sites that are judged together, and the answers about them.
 *
 * @param trial with the answers in numbers
 * @param concern in the reader's language
 * @param pairs how many are judged together, 0 for a single site
 * @param standing verdict or so far; empty before anything could be judged
 * @param answers one a measure; none when no treated site was chosen
 * @param sites the chosen ones, of a pair the treated one first
 */
record TrialReport(
        Trial trial,
        String concern,
        int pairs,
        Optional<Standing> standing,
        List<AnswerView> answers,
        List<SiteReport> sites) {
    /** A reason with the measures that it was given for. */
    record Reason(String measures, String text) {}

    TrialReport {
        answers = List.copyOf(answers);
        sites = List.copyOf(sites);
    }

    /** Every reason once. */
    public List<Reason> reasons() {
        Map<String, List<String>> measures = new LinkedHashMap<>();
        for (AnswerView answer : answers) {
            answer.reasons()
                    .forEach(reason -> measures.computeIfAbsent(reason, r -> new ArrayList<>())
                            .add(answer.measure()));
        }
        return measures.entrySet().stream()
                .map(entry -> new Reason(
                        entry.getValue().size() == answers.size() ? "" : String.join(", ", entry.getValue()),
                        entry.getKey()))
                .toList();
    }
}
