package org.needlewise.app.progress;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.answer.Estimate;
import org.needlewise.verdict.answer.Finding;
import org.needlewise.verdict.answer.Numbers;
import org.needlewise.verdict.answer.Reason;
import org.needlewise.verdict.answer.Sentences;
import org.needlewise.verdict.series.Family;

/**
 * An answer as a page shows it.
 *
 * @param column name of the measure in series; empty when there is none
 * @param conclusion {@code improved}, {@code no-change}, {@code worse} or {@code cannot-tell-yet}
 * @param effect in words with its interval; empty when nothing could be computed
 * @param comparedWith {@code control} or {@code own-baseline}
 */
public record AnswerView(
        String column,
        String measure,
        Family family,
        String conclusion,
        Optional<Effect> effect,
        String comparedWith,
        int needsVisits,
        int needsPairs,
        List<String> reasons,
        List<String> assumptions) {

    /** An effect is never shown without its interval. */
    public record Effect(
            String value,
            String low,
            String high,
            String sdc,
            String scepticalValue,
            String scepticalLow,
            String scepticalHigh) {}

    static List<AnswerView> of(List<Answer> answers, Family family, Locale locale) {
        return answers.stream()
                .map(Answer::finding)
                .filter(finding ->
                        finding.measure().filter(m -> m.family() == family).isPresent())
                .map(finding -> of(finding, locale))
                .toList();
    }

    static AnswerView of(Finding finding, Locale locale) {
        return new AnswerView(
                finding.measure().map(m -> m.column()).orElse(""),
                Sentences.name(finding, locale),
                finding.measure().map(m -> m.family()).orElse(Family.EXTENT),
                finding.conclusion().jsonName(),
                finding.numbers().map(numbers -> effect(finding, numbers, locale)),
                finding.comparedWith().jsonName().replace(' ', '-'),
                finding.needs().visits(),
                finding.needs().pairs(),
                texts(finding.reasons(), locale),
                texts(finding.assumptions(), locale));
    }

    private static Effect effect(Finding finding, Numbers numbers, Locale locale) {
        String unit = numbers.inPercent().isPresent()
                ? "%"
                : finding.measure().map(m -> m.unit()).orElse("");
        Estimate effect = numbers.inPercent().orElse(numbers.inUnit());
        Estimate twin = numbers.sceptical();
        return new Effect(
                text(effect.value(), unit, true, locale),
                text(effect.low(), unit, true, locale),
                text(effect.high(), unit, true, locale),
                text(numbers.sdcPercent().orElse(numbers.sdcInUnit()), unit, false, locale),
                text(twin.value(), unit, true, locale),
                text(twin.low(), unit, true, locale),
                text(twin.high(), unit, true, locale));
    }

    private static List<String> texts(List<Reason> reasons, Locale locale) {
        return reasons.stream().map(reason -> reason.text(locale)).toList();
    }

    /** Zero has no sign, whichever side it was rounded from. */
    private static String text(double value, String unit, boolean signed, Locale locale) {
        double rounded = Math.round(value * 10) / 10.0;
        String number = String.format(locale, signed && rounded != 0 ? "%+.1f" : "%.1f", rounded == 0 ? 0.0 : rounded);
        return number.replace('-', '\u2212') + '\u00a0' + unit;
    }
}
