package org.needlewise.app.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.Measurements;
import org.needlewise.app.photos.PhotoVisit;
import org.needlewise.app.photos.SiteReading;
import org.needlewise.app.photos.VisitFinding;
import org.needlewise.app.photos.VisitId;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.progress.Course.Line;
import org.needlewise.app.progress.Course.Point;
import org.needlewise.app.sites.BodySite;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.quantity.Quantity;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.answer.Numbers;
import org.needlewise.verdict.answer.Sentences;
import org.needlewise.verdict.series.Measure;
import org.needlewise.verdict.series.MeasureScale;
import org.springframework.stereotype.Component;

/** Gathers the courses of a site and of its partner. */
@Component
class Courses {
    private static final List<Measure> SHOWN = List.of(
            Measure.AREA,
            Measure.LENGTH,
            Measure.WIDTH,
            Measure.CONTRAST,
            Measure.ERYTHEMA,
            Measure.MELANIN,
            Measure.ROUGHNESS,
            Measure.STRAIN);

    private final Visits visits;
    private final Measurements measurements;

    Courses(Visits visits, Measurements measurements) {
        this.visits = visits;
        this.measurements = measurements;
    }

    /** One course a measure that has any reading. */
    List<Course> of(PersonId person, List<BodySite> sites, Trial trial, Locale locale) {
        List<History> histories =
                sites.stream().map(site -> history(person, site, trial)).toList();
        List<Course> courses = new ArrayList<>();
        for (Measure measure : SHOWN) {
            List<Line> lines = new ArrayList<>();
            for (History history : histories) {
                Line line = line(history, measure);
                if (!line.photos().isEmpty() || !line.visits().isEmpty()) {
                    lines.add(line);
                }
            }
            if (!lines.isEmpty()) {
                courses.add(new Course(
                        measure.column(),
                        Sentences.name(measure, locale),
                        measure.unit().equals("ratio") ? "" : measure.unit(),
                        measure.family().jsonName(),
                        lines,
                        trial.sessions().stream().map(LocalDate::toString).toList(),
                        sdc(trial, measure).orElse(null),
                        measure.scale() == MeasureScale.POINTS,
                        Measure.JUDGED.contains(measure)));
            }
        }
        return courses;
    }

    private static Optional<Double> sdc(Trial trial, Measure measure) {
        return trial.answers().stream()
                .map(Answer::finding)
                .filter(finding -> finding.measure().filter(measure::equals).isPresent())
                .flatMap(finding -> finding.numbers().stream())
                .map(Numbers::sdcOneVisitPercent)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All that is known of a site's measurements, read once for all measures. */
    private record History(BodySite site, String role, List<SiteReading> readings, List<Measured> visits) {}

    private record Measured(LocalDate on, LocalDate reference, VisitFinding finding) {}

    private History history(PersonId person, BodySite site, Trial trial) {
        List<PhotoVisit> all = visits.ofSite(person, site.id());
        Map<VisitId, LocalDate> days = all.stream().collect(Collectors.toMap(PhotoVisit::id, PhotoVisit::on));
        List<Measured> measured = all.stream()
                .flatMap(visit -> measurements
                        .of(person, visit.id())
                        .map(m -> new Measured(visit.on(), days.getOrDefault(m.reference(), visit.on()), m.finding()))
                        .stream())
                .toList();
        return new History(site, trial.role(site), measurements.readings(person, site.id()), measured);
    }

    private static Line line(History history, Measure measure) {
        List<SiteReading> readings = history.readings().stream()
                .filter(reading -> reading.measure().equals(measure.column()))
                .toList();
        Map<String, Point> means = new TreeMap<>();
        readings.stream()
                .filter(reading -> reading.photo().isEmpty())
                .map(Courses::point)
                .forEach(point -> means.put(point.day(), point));
        for (Measured visit : history.visits()) {
            point(visit.finding().baseline(), measure, visit.reference())
                    .ifPresent(point -> means.putIfAbsent(point.day(), point));
            point(visit.finding().visit(), measure, visit.on()).ifPresent(point -> means.put(point.day(), point));
        }
        List<Point> photos = readings.stream()
                .filter(reading -> reading.photo().isPresent())
                .map(Courses::point)
                .toList();
        return new Line(history.site().label(), history.role(), List.copyOf(means.values()), photos);
    }

    private static Point point(SiteReading reading) {
        return point(reading.on(), reading.value(), reading.u());
    }

    private static Optional<Point> point(List<VisitFinding.Figure> figures, Measure measure, LocalDate on) {
        return figures.stream()
                .filter(figure -> figure.name().equals(measure.column()))
                .findFirst()
                .map(figure -> point(on, figure.value(), figure.u()));
    }

    private static Point point(LocalDate on, double value, double u) {
        // The interval of any quantity is the same rule whatever its unit.
        Quantity quantity = new Percent(value, u);
        return new Point(on.toString(), value, u, quantity.low95(), quantity.high95());
    }
}
