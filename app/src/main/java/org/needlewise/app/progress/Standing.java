package org.needlewise.app.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.needlewise.verdict.answer.Answer;

/**
 * Verdict or not: the two never look alike. There is neither before anything was measured.
 *
 * @param from day from which the answers are a verdict
 */
public record Standing(boolean verdict, boolean confirmed, LocalDate from) {
    static Optional<Standing> of(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.finding().measure().isPresent())
                .findFirst()
                .map(answer -> new Standing(
                        answer instanceof Answer.Verdict,
                        answer instanceof Answer.Verdict verdict && verdict.confirmed(),
                        answer.verdictFrom()));
    }
}
