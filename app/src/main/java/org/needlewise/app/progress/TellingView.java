package org.needlewise.app.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.answer.Sentences;
import org.needlewise.verdict.looks.Conclusion;

/**
 * What was told before, as a page shows it.
 *
 * @param harmOn the day harm was last told, where no answer of today says it any more
 * @param lines newest first; empty while nothing has ever changed
 */
record TellingView(Optional<LocalDate> harmOn, List<Line> lines) {
    /** One answer on the day it was first given. */
    record Line(LocalDate on, String measure, String conclusion, boolean verdict) {}

    static TellingView of(List<ToldAnswers.Told> told, List<Answer> now, Locale locale) {
        boolean harmNow = now.stream().anyMatch(answer -> answer.finding().conclusion() == Conclusion.WORSE);
        Optional<LocalDate> harm = told.stream()
                .filter(t -> !harmNow && t.conclusion() == Conclusion.WORSE)
                .map(ToldAnswers.Told::on)
                .findFirst();
        boolean changed =
                told.stream().map(ToldAnswers.Told::measure).distinct().count() < told.size();
        return new TellingView(
                harm,
                changed
                        ? told.stream()
                                .map(t -> new Line(
                                        t.on(),
                                        Sentences.name(t.measure(), locale),
                                        t.conclusion().jsonName(),
                                        t.verdict()))
                                .toList()
                        : List.of());
    }
}
