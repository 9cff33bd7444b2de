package org.needlewise.verdict.answer;

import java.util.List;
import java.util.Optional;
import org.needlewise.verdict.looks.Conclusion;
import org.needlewise.verdict.series.Measure;

/**
 * What was found of one measure, whether or not the day of the verdict has come.
 *
 * @param measure empty only for a series without any row
 * @param pairs whole pairs compared, 0 for single sites
 * @param conclusion one of the four
 * @param numbers empty when nothing could be computed
 * @param reasons why, and what is to be known about it; never empty when it cannot be told
 * @param assumptions what the numbers rest on
 */
public record Finding(
        Optional<Measure> measure,
        int pairs,
        Conclusion conclusion,
        Optional<Numbers> numbers,
        ComparedWith comparedWith,
        Needs needs,
        List<Reason> reasons,
        List<Reason> assumptions) {
    public Finding {
        reasons = List.copyOf(reasons);
        assumptions = List.copyOf(assumptions);
    }
}
