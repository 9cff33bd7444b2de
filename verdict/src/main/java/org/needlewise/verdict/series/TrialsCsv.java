package org.needlewise.verdict.series;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A series file that says itself which trial each row is of and when its sessions were: the columns of {@link SeriesCsv},
 * then {@code trial,first_session,last_session,site_name}.
 */
public final class TrialsCsv {
    /** The columns that say which trial and when. */
    public static final List<String> COLUMNS = List.of("trial", "first_session", "last_session");

    private static final String LINE_END = "\r\n";

    private TrialsCsv() {}

    /**
     * Writes what {@link #read} reads to the very same numbers.
     *
     * @param siteName what people call the site of that id
     */
    public static String write(List<DatedSeries> trials, UnaryOperator<String> siteName) {
        StringBuilder text = new StringBuilder(
                String.join(",", SeriesCsv.COLUMNS) + "," + String.join(",", COLUMNS) + ",site_name" + LINE_END);
        for (DatedSeries trial : trials) {
            for (Reading reading : trial.series().readings()) {
                text.append(CsvLine.of(List.of(
                                reading.pair(),
                                reading.site(),
                                reading.role().name().toLowerCase(Locale.ROOT),
                                reading.visit().toString(),
                                reading.photo(),
                                reading.measure().column(),
                                Double.toString(reading.value()),
                                Double.toString(reading.u()),
                                trial.trial(),
                                trial.firstSession().map(LocalDate::toString).orElse(""),
                                trial.lastSession().map(LocalDate::toString).orElse(""),
                                siteName.apply(reading.site()))))
                        .append(LINE_END);
            }
        }
        return text.toString();
    }

    /**
     * The trials of a file, in its order; empty when it has not these columns. A row whose dates are none, or whose last
     * session is before its first, is one of a trial without dates.
     */
    public static List<DatedSeries> read(String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        int head = 0;
        while (head < lines.length && lines[head].isBlank()) {
            head++;
        }
        List<String> names =
                head == lines.length ? List.of() : CsvLine.fields(lines[head]).orElse(List.of());
        if (!names.containsAll(COLUMNS)) {
            return List.of();
        }
        Map<List<String>, String[]> trials = new LinkedHashMap<>();
        List<String> last = COLUMNS.stream().map(column -> "").toList();
        for (int i = head + 1; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            List<String> cells = CsvLine.fields(lines[i]).orElse(List.of());
            // A line that cannot be read is named with the trial that it stands in.
            if (cells.size() == names.size()) {
                last = COLUMNS.stream()
                        .map(column -> cells.get(names.indexOf(column)))
                        .toList();
            }
            trials.computeIfAbsent(last, key -> empty(lines.length))[i] = lines[i];
        }
        List<DatedSeries> read = new ArrayList<>();
        for (Map.Entry<List<String>, String[]> trial : trials.entrySet()) {
            trial.getValue()[head] = lines[head];
            read.add(trial(trial.getKey(), String.join("\n", trial.getValue())));
        }
        return read;
    }

    /** Lines keep their numbers: what is wrong with one is found in the file. */
    private static String[] empty(int lines) {
        String[] empty = new String[lines];
        Arrays.fill(empty, "");
        return empty;
    }

    private static DatedSeries trial(List<String> key, String text) {
        Optional<LocalDate> first = date(key.get(1));
        Optional<LocalDate> last = date(key.get(2));
        boolean dated = first.isPresent() && last.isPresent() && !last.get().isBefore(first.get());
        Series series = SeriesCsv.read(text) instanceof SeriesOutcome.Read outcome
                ? outcome.series()
                : new Series(List.of(), List.of());
        return new DatedSeries(key.get(0), dated ? first : Optional.empty(), dated ? last : Optional.empty(), series);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notDate) {
            return Optional.empty();
        }
    }
}
