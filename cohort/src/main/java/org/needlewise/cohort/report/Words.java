package org.needlewise.cohort.report;

import java.util.Locale;
import java.util.Map;
import org.needlewise.verdict.answer.Estimate;
import org.needlewise.verdict.answer.Sentences;
import org.needlewise.verdict.series.Measure;

/** Names and numbers as a reader sees them. */
final class Words {
    private static final Map<String, String> ANSWERS = Map.of(
            "improved", "improved",
            "no-change", "no change that can be measured",
            "worse", "worse",
            "cannot-tell-yet", "cannot tell");

    private Words() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String concern(String id) {
        String words = id.replace('-', ' ');
        return escape(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }

    static String measure(String column) {
        String name = Measure.named(column)
                .map(measure -> Sentences.name(measure, Locale.ENGLISH))
                .orElse(column);
        return escape(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    static String answer(String name) {
        return ANSWERS.getOrDefault(name, name);
    }

    /** What an effect is said in. */
    static String unit(String column, boolean percent) {
        return percent ? "%" : Measure.named(column).map(Measure::unit).orElse("");
    }

    /** From the scale of comparison to what is shown: logarithms become percent. */
    static double shown(double value, boolean percent) {
        return percent ? 100 * Math.expm1(value) : value;
    }

    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.1f", value).replace('-', '\u2212');
    }

    static String interval(Estimate estimate, boolean percent) {
        return signed(shown(estimate.low(), percent)) + " to " + signed(shown(estimate.high(), percent));
    }

    static String share(double value) {
        return String.format(Locale.ROOT, value < 0.0995 ? "%.1f\u00a0%%" : "%.0f\u00a0%%", 100 * value);
    }

    static String p(double p) {
        return p < 0.001 ? "below 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    /** A number in SVG. */
    static String at(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
