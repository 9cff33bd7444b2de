package org.needlewise.app.photos;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.app.photos.VisitFinding.Figure;
import org.needlewise.model.quantity.Percent;
import org.needlewise.verdict.answer.Sentences;
import org.needlewise.verdict.series.Measure;

/**
 * A figure in words: never without its interval.
 *
 * @param name what is measured
 * @param value with its unit
 * @param low lower end of the 95 % interval, with unit
 * @param high upper end
 */
public record FigureRow(String name, String value, String low, String high) {
    private static final List<Measure> SHOWN =
            List.of(Measure.AREA, Measure.LENGTH, Measure.WIDTH, Measure.CONTRAST, Measure.ROUGHNESS);
    private static final String PERCENT = "Pct";

    /** Figures of a visit, in the measures' own units. */
    static List<FigureRow> ofVisit(List<Figure> figures, Locale locale) {
        return SHOWN.stream()
                .flatMap(measure -> figures.stream()
                        .filter(figure -> figure.name().equals(measure.column()))
                        .map(figure -> row(
                                Sentences.name(measure, locale), figure, unit(measure), digits(figure), false, locale)))
                .toList();
    }

    /** Changes against the baseline, in percent. */
    static List<FigureRow> ofChange(List<Figure> figures, Locale locale) {
        return figures.stream()
                .flatMap(figure -> measure(figure.name()).stream()
                        .map(m -> row(Sentences.name(m, locale), figure, " %", 1, true, locale)))
                .toList();
    }

    private static Optional<Measure> measure(String name) {
        return Measure.named(name).or(() -> switch (name.replace(PERCENT, "")) {
            case "area" -> Optional.of(Measure.AREA);
            case "width" -> Optional.of(Measure.WIDTH);
            case "contrast" -> Optional.of(Measure.CONTRAST);
            case "roughness" -> Optional.of(Measure.ROUGHNESS);
            default -> Optional.empty();
        });
    }

    private static String unit(Measure measure) {
        return measure.unit().equals("ratio") ? "" : "\u00a0" + measure.unit();
    }

    /** As many digits as the uncertainty bears. */
    private static int digits(Figure figure) {
        return figure.u() >= 5 ? 0 : figure.u() >= 0.5 ? 1 : 2;
    }

    private static FigureRow row(String name, Figure figure, String unit, int digits, boolean signed, Locale locale) {
        Percent interval = new Percent(figure.value(), figure.u());
        String format = (signed ? "%+." : "%.") + digits + "f";
        return new FigureRow(
                name,
                text(format, figure.value(), unit, locale),
                text(format, interval.low95(), unit, locale),
                text(format, interval.high95(), unit, locale));
    }

    private static String text(String format, double value, String unit, Locale locale) {
        return String.format(locale, format, value).replace('-', '\u2212') + unit.replace(' ', '\u00a0');
    }
}
