package org.needlewise.verdict.answer;

import java.util.List;
import java.util.Optional;
import org.needlewise.verdict.looks.Conclusion;

/**
 * One word for all measures of a site, for whoever must decide whether to go on. Harm in any measure outweighs gain in
 * others; gain in any outweighs the lack of it elsewhere; "no change" only when every measure says so.
 */
public final class Overall {
    private Overall() {}

    /** Empty without answers. Before the day of the verdict only harm is told; until then everything else is empty. */
    public static Optional<Conclusion> of(List<Answer> answers) {
        List<Conclusion> all =
                answers.stream().map(answer -> answer.finding().conclusion()).toList();
        if (all.contains(Conclusion.WORSE)) {
            return Optional.of(Conclusion.WORSE);
        }
        if (answers.isEmpty() || !answers.stream().allMatch(Answer.Verdict.class::isInstance)) {
            return Optional.empty();
        }
        if (all.contains(Conclusion.IMPROVED)) {
            return Optional.of(Conclusion.IMPROVED);
        }
        return Optional.of(
                all.contains(Conclusion.CANNOT_TELL_YET) ? Conclusion.CANNOT_TELL_YET : Conclusion.NO_CHANGE);
    }
}
