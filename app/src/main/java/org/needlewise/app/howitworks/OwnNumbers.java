package org.needlewise.app.howitworks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Sites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The person's own first and latest readings of colour contrast and of roughness, as they were measured. */
@Repository
class OwnNumbers {
    private static final String FADING = "contrastDE00";
    private static final String RENEWAL = "roughness";

    private final JdbcClient jdbc;
    private final Sites sites;

    OwnNumbers(JdbcClient jdbc, Sites sites) {
        this.jdbc = jdbc;
        this.sites = sites;
    }

    /** One measured value on one day, with its standard uncertainty. */
    record Reading(LocalDate on, double value, double u) {}

    /** @param fading true for colour, false for relief */
    record FirstAndLatest(String site, boolean fading, Reading first, Reading latest) {}

    /** What has been read on two days or more, site by site. */
    List<FirstAndLatest> of(PersonId person) {
        List<FirstAndLatest> all = new ArrayList<>();
        for (BodySite site : sites.all(person)) {
            Map<String, List<Reading>> byMeasure = new LinkedHashMap<>();
            jdbc.sql("select r.measure, v.visited_on, r.quantity, r.standard_uncertainty from reading r"
                            + " join visit v on v.id = r.visit_id where r.person_id = ? and r.site_id = ?"
                            + " and r.measure in (?, ?) and v.deleted_at is null order by v.visited_on, r.id")
                    .params(person.value(), site.id().value(), FADING, RENEWAL)
                    .query((ResultSet row, int number) -> {
                        byMeasure
                                .computeIfAbsent(row.getString("measure"), measure -> new ArrayList<>())
                                .add(reading(row));
                        return number;
                    })
                    .list();
            byMeasure.forEach((measure, readings) -> {
                Reading first = readings.get(0);
                Reading latest = readings.get(readings.size() - 1);
                if (latest.on().isAfter(first.on())) {
                    all.add(new FirstAndLatest(site.label(), measure.equals(FADING), first, latest));
                }
            });
        }
        return all;
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getObject("visited_on", LocalDate.class),
                row.getDouble("quantity"),
                row.getDouble("standard_uncertainty"));
    }
}
