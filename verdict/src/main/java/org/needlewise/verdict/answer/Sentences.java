package org.needlewise.verdict.answer;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.needlewise.verdict.series.Measure;

/** An answer in sentences for a lay reader. No percentage without its interval, nothing that promises. */
public final class Sentences {
    private Sentences() {}

    /** The answer, the numbers, the reasons; in the language of the locale or else English. */
    public static List<String> of(Answer answer, Locale locale) {
        Finding finding = answer.finding();
        List<String> sentences = new ArrayList<>();
        sentences.add(standing(answer, locale));
        sentences.add(Reason.of("answer." + finding.conclusion().jsonName(), name(finding, locale))
                .text(locale));
        finding.numbers().ifPresent(numbers -> {
            sentences.add(numbers(finding, numbers, locale));
            sentences.add(sceptical(finding, numbers, locale));
        });
        finding.reasons().forEach(reason -> sentences.add(reason.text(locale)));
        return sentences;
    }

    /** What the measure is called. */
    public static String name(Finding finding, Locale locale) {
        String key = finding.measure().map(measure -> measure.column()).orElse("none");
        return Messages.measure(key, locale);
    }

    /** What a measure is called. */
    public static String name(Measure measure, Locale locale) {
        return Messages.measure(measure.column(), locale);
    }

    private static String standing(Answer answer, Locale locale) {
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(answer.verdictFrom());
        String key = answer instanceof Answer.Verdict verdict
                ? verdict.confirmed() ? "answer.confirmed" : "answer.verdict"
                : "answer.sofar";
        return Reason.of(key, day).text(locale);
    }

    private static String numbers(Finding finding, Numbers numbers, Locale locale) {
        String unit = unit(finding, numbers);
        Estimate effect = numbers.inPercent().orElse(numbers.inUnit());
        double sdc = numbers.sdcPercent().orElse(numbers.sdcInUnit());
        String key = "number." + finding.comparedWith().jsonName().replace(' ', '-');
        return Reason.of(
                        key,
                        signed(effect.value(), unit, locale),
                        signed(effect.low(), unit, locale),
                        signed(effect.high(), unit, locale),
                        plain(sdc, unit, locale))
                .text(locale);
    }

    private static String sceptical(Finding finding, Numbers numbers, Locale locale) {
        String unit = unit(finding, numbers);
        Estimate twin = numbers.sceptical();
        return Reason.of(
                        "number.sceptical",
                        signed(twin.value(), unit, locale),
                        signed(twin.low(), unit, locale),
                        signed(twin.high(), unit, locale))
                .text(locale);
    }

    private static String unit(Finding finding, Numbers numbers) {
        return numbers.inPercent().isPresent()
                ? "%"
                : finding.measure().map(measure -> measure.unit()).orElse("");
    }

    private static String signed(double value, String unit, Locale locale) {
        return String.format(locale, "%+.1f %s", value, unit);
    }

    private static String plain(double value, String unit, Locale locale) {
        return String.format(locale, "%.1f %s", value, unit);
    }
}
