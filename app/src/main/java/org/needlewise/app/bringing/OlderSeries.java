package org.needlewise.app.bringing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.BroughtReadings;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.verdict.series.Reading;
import org.needlewise.verdict.series.Series;
import org.needlewise.verdict.series.SeriesCsv;
import org.needlewise.verdict.series.SeriesOutcome;
import org.needlewise.verdict.series.VisitMean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a series of numbers from a file, all of it or nothing. */
@Service
class OlderSeries {
    private final Sites sites;
    private final BroughtReadings readings;

    OlderSeries(Sites sites, BroughtReadings readings) {
        this.sites = sites;
        this.readings = readings;
    }

    /** What became of a file. */
    sealed interface Taken {
        /**
         * Its numbers are in.
         *
         * @param numbers how many
         * @param visits of how many visits
         * @param measured visits that photographs were measured for here, whose numbers stay as they are
         * @param badLines lines that no number was taken from
         */
        record Done(int numbers, int visits, int measured, List<Integer> badLines) implements Taken {
            public Done {
                badLines = List.copyOf(badLines);
            }
        }

        /** It names places that nobody marked; nothing was taken. */
        record UnknownSites(List<String> names) implements Taken {
            public UnknownSites {
                names = List.copyOf(names);
            }
        }

        /** It is no series; nothing was taken. */
        record NoSeries(List<String> missingColumns) implements Taken {
            public NoSeries {
                missingColumns = List.copyOf(missingColumns);
            }
        }
    }

    @Transactional
    public Taken take(PersonId person, String text) {
        SeriesOutcome outcome = SeriesCsv.read(text);
        if (outcome instanceof SeriesOutcome.NotASeries not) {
            return new Taken.NoSeries(not.missingColumns());
        }
        Series series = ((SeriesOutcome.Read) outcome).series();
        List<BodySite> there = sites.all(person);
        Set<String> unknown = new LinkedHashSet<>();
        List<BroughtReadings.One> all = new ArrayList<>();
        for (VisitMean mean : VisitMean.of(series.readings())) {
            Reading of = mean.first();
            Optional<SiteId> site = named(there, of.site());
            if (site.isEmpty()) {
                unknown.add(of.site());
            } else {
                all.add(new BroughtReadings.One(site.get(), of.visit(), of.measure(), mean.value(), mean.u()));
            }
        }
        if (!unknown.isEmpty()) {
            return new Taken.UnknownSites(List.copyOf(unknown));
        }
        BroughtReadings.Result result = readings.take(person, all);
        List<Integer> bad = series.problems().stream()
                .map(problem -> problem.line())
                .distinct()
                .sorted()
                .toList();
        return new Taken.Done(result.numbers(), result.visits(), result.measuredHere(), bad);
    }

    private static Optional<SiteId> named(List<BodySite> there, String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return there.stream()
                .filter(site -> site.label().strip().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .map(BodySite::id);
    }
}
