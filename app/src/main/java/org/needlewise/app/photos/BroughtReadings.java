package org.needlewise.app.photos;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.needlewise.verdict.series.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers that were measured elsewhere, one of each measure a visit. A visit that was measured here keeps its own.
 */
@Service
public class BroughtReadings {
    private final JdbcClient jdbc;
    private final Visits visits;
    private final Measurements measurements;

    BroughtReadings(JdbcClient jdbc, Visits visits, Measurements measurements) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.measurements = measurements;
    }

    /** A number of a visit whose photographs are not here. */
    public record One(SiteId site, LocalDate on, Measure measure, double value, double u) {}

    /**
     * What was taken.
     *
     * @param measuredHere visits left as they were
     */
    public record Result(int numbers, int visits, int measuredHere) {}

    private record Day(SiteId site, LocalDate on) {}

    @Transactional
    public Result take(PersonId person, List<One> all) {
        Map<Day, List<One>> days = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(One::on))
                .forEach(one -> days.computeIfAbsent(new Day(one.site(), one.on()), day -> new ArrayList<>())
                        .add(one));
        int numbers = 0;
        int measuredHere = 0;
        for (Map.Entry<Day, List<One>> day : days.entrySet()) {
            PhotoVisit visit =
                    visits.begin(person, day.getKey().site(), day.getKey().on());
            if (measurements.of(person, visit.id()).isPresent()) {
                measuredHere++;
            } else {
                numbers += write(person, visit, day.getValue());
            }
        }
        return new Result(numbers, days.size() - measuredHere, measuredHere);
    }

    /** Brought again, they replace what was brought before. */
    private int write(PersonId person, PhotoVisit visit, List<One> ofVisit) {
        for (One one : ofVisit) {
            jdbc.sql("delete from reading where visit_id = ? and person_id = ? and measure = ?")
                    .params(visit.id().value(), person.value(), one.measure().column())
                    .update();
            jdbc.sql("insert into reading (id, person_id, site_id, visit_id, photo_id, measure, quantity,"
                            + " standard_uncertainty) values (?, ?, ?, ?, null, ?, ?, ?)")
                    .params(UUID.randomUUID(), person.value())
                    .params(visit.site().value(), visit.id().value())
                    .params(one.measure().column(), one.value(), one.u())
                    .update();
        }
        return ofVisit.size();
    }
}
