package org.needlewise.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.progress.SiteProgress;
import org.needlewise.app.progress.Trial;
import org.needlewise.app.progress.Trials;
import org.needlewise.app.sites.BodySite;
import org.needlewise.verdict.TrialDates;
import org.needlewise.verdict.series.CsvLine;
import org.needlewise.verdict.series.DatedSeries;
import org.needlewise.verdict.series.Reading;
import org.needlewise.verdict.series.Series;
import org.needlewise.verdict.series.TrialsCsv;
import org.springframework.stereotype.Component;

/** The record as tables for other programs: CSV with a point as decimal mark, days and units in the names of the columns. */
@Component
class Tables {
    private static final String LINE_END = "\r\n";
    private static final List<String> SESSION_COLUMNS = List.of(
            "date",
            "state",
            "site",
            "site_name",
            "zone",
            "needle_mm",
            "area_cm2",
            "passes_planned",
            "passes_done",
            "seconds",
            "pain_0_to_10",
            "bled");

    private final Trials trials;
    private final HeldZones held;

    Tables(Trials trials, HeldZones held) {
        this.trials = trials;
        this.held = held;
    }

    /** What the verdict rests on, as {@code needlewise verdict} reads it: readings of the chosen sites, trial by trial. */
    String measurements(PersonId person, Scope scope, List<SiteProgress> progress) {
        List<DatedSeries> series = new ArrayList<>();
        for (Trial trial : progress.stream().map(SiteProgress::trial).distinct().toList()) {
            List<Reading> readings = trials.series(person, trial).readings().stream()
                    .filter(reading -> scope.has(reading.site()))
                    .toList();
            String treated = trial.sites().stream()
                    .filter(trial::treats)
                    .map(BodySite::label)
                    .collect(Collectors.joining(" + "));
            series.add(new DatedSeries(
                    series.size() + 1 + " " + treated,
                    trial.dates().map(TrialDates::firstSession),
                    trial.dates().map(TrialDates::lastSession),
                    new Series(readings, List.of())));
        }
        return TrialsCsv.write(series, id -> label(scope, id));
    }

    /** One line a session, site and zone. */
    String sessions(PersonId person, Scope scope) {
        List<List<String>> lines = new ArrayList<>(List.of(SESSION_COLUMNS));
        held.of(person, scope).forEach(zone -> lines.add(line(zone)));
        return lines.stream().map(line -> CsvLine.of(line) + LINE_END).collect(Collectors.joining());
    }

    private static List<String> line(HeldZone held) {
        return List.of(
                held.session().heldOn().toString(),
                held.session().state(),
                held.site().id().toString(),
                held.site().label(),
                Integer.toString(held.zone().number()),
                Double.toString(held.needleMm()),
                Double.toString(held.zone().areaCm2()),
                Integer.toString(held.zone().passesPlanned()),
                Integer.toString(held.zone().passesDone()),
                Integer.toString(held.zone().seconds()),
                held.pain().map(pain -> Integer.toString(pain)).orElse(""),
                held.zone().bled() ? "yes" : "no");
    }

    private static String label(Scope scope, String id) {
        return scope.sites().stream()
                .filter(site -> site.id().toString().equals(id))
                .findFirst()
                .orElseThrow()
                .label();
    }
}
