package org.needlewise.app.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.progress.Course;
import org.needlewise.app.progress.Course.Line;
import org.needlewise.app.progress.Course.Point;

/**
 * The course of one measure as it lies on paper; millimetres from the chart's upper left corner. Words are not part of the
 * drawing: the page writes them, so that they can be read and searched.
 *
 * @param heading measure and unit
 * @param lines of the site, then of its partner
 * @param sessions days of needling
 * @param band values that cannot be told from no change
 * @param from first day shown
 * @param to last day shown
 */
record CourseChart(
        String heading,
        List<Line> lines,
        List<LocalDate> sessions,
        Optional<Span> band,
        LocalDate from,
        LocalDate to,
        Span values,
        List<Label> valueLabels,
        List<Label> dayLabels) {
    static final double WIDTH_MM = 86;
    static final double HEIGHT_MM = 40;
    private static final double LEFT_MM = 12;
    private static final double RIGHT_MM = 2;
    private static final double TOP_MM = 2;
    private static final double BOTTOM_MM = 6;
    private static final double MARGIN = 0.06;
    private static final int TICKS = 4;
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60};

    /** From a smaller to a larger value. */
    record Span(double low, double high) {}

    /** @param atMm distance along the axis from the chart's upper left corner */
    record Label(String text, double atMm) {}

    /** A course with its partner's, if that is shown too; empty when nothing of it was measured on any visit. */
    static Optional<CourseChart> of(Course course, @Nullable Course partner, List<LocalDate> sessions, Locale locale) {
        List<Line> lines = Stream.concat(
                        course.lines().stream(), partner == null ? Stream.of() : partner.lines().stream())
                .filter(line -> !line.visits().isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<LocalDate> days = Stream.concat(points(lines).map(p -> LocalDate.parse(p.day())), sessions.stream())
                .sorted()
                .toList();
        Optional<Span> band = band(course, lines.get(0));
        Span values = padded(lines, band);
        CourseChart bare = new CourseChart(
                course.unit().isEmpty() ? course.measure() : course.measure() + " (" + course.unit() + ")",
                lines,
                sessions,
                band,
                days.get(0).minusDays(7),
                days.get(days.size() - 1).plusDays(7),
                values,
                List.of(),
                List.of());
        return Optional.of(bare.withLabels(locale));
    }

    private CourseChart withLabels(Locale locale) {
        return new CourseChart(
                heading, lines, sessions, band, from, to, values, valueLabels(locale), dayLabels(locale));
    }

    double x(LocalDate day) {
        double share = (day.toEpochDay() - from.toEpochDay()) / (double) (to.toEpochDay() - from.toEpochDay());
        return LEFT_MM + share * (right() - LEFT_MM);
    }

    double y(double value) {
        double share = (value - values.low()) / (values.high() - values.low());
        return bottom() - share * (bottom() - TOP_MM);
    }

    double left() {
        return LEFT_MM;
    }

    double right() {
        return WIDTH_MM - RIGHT_MM;
    }

    double top() {
        return TOP_MM;
    }

    double bottom() {
        return HEIGHT_MM - BOTTOM_MM;
    }

    private static Stream<Point> points(List<Line> lines) {
        return lines.stream().flatMap(line -> line.visits().stream());
    }

    /** As on the page: around the first visit, or around zero for what is a change itself. */
    private static Optional<Span> band(Course course, Line line) {
        return Optional.ofNullable(course.sdcPercent()).map(sdc -> {
            double middle = course.inPoints() ? 0 : line.visits().get(0).value();
            double half = course.inPoints() ? sdc : Math.abs(middle) * sdc / 100;
            return new Span(middle - half, middle + half);
        });
    }

    private static Span padded(List<Line> lines, Optional<Span> band) {
        double[] ends = DoubleStream.concat(
                        points(lines).flatMapToDouble(p -> DoubleStream.of(p.low(), p.high())),
                        band.stream().flatMapToDouble(b -> DoubleStream.of(b.low(), b.high())))
                .toArray();
        double low = DoubleStream.of(ends).min().orElseThrow();
        double high = DoubleStream.of(ends).max().orElseThrow();
        double margin = high > low ? (high - low) * MARGIN : 1;
        return new Span(low - margin, high + margin);
    }

    private List<Label> valueLabels(Locale locale) {
        double rough = (values.high() - values.low()) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = Stream.of(1.0, 2.0, 5.0, 10.0)
                .map(factor -> factor * power)
                .filter(s -> s >= rough)
                .findFirst()
                .orElse(10 * power);
        int digits = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        List<Label> labels = new ArrayList<>();
        for (long k = (long) Math.ceil(values.low() / step); k * step <= values.high(); k++) {
            String text = String.format(locale, "%." + digits + "f", k * step).replace('-', '\u2212');
            labels.add(new Label(text, y(k * step)));
        }
        return List.copyOf(labels);
    }

    private List<Label> dayLabels(Locale locale) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("LLL yyyy", locale);
        long span = Math.max(1, (to.toEpochDay() - from.toEpochDay()) / 30);
        int every = MONTHS[MONTHS.length - 1];
        for (int i = MONTHS.length - 1; i >= 0; i--) {
            every = span / MONTHS[i] < TICKS + 1 ? MONTHS[i] : every;
        }
        List<Label> labels = new ArrayList<>();
        for (LocalDate day = from.withDayOfMonth(1).plusMonths(1); !day.isAfter(to); day = day.plusMonths(every)) {
            labels.add(new Label(format.format(day), x(day)));
        }
        return List.copyOf(labels);
    }
}
