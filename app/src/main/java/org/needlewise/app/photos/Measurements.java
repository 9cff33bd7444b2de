package org.needlewise.app.photos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What measuring gave: one row a visit, and one a photograph and measure. */
@Repository
public class Measurements {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Sealer sealer;
    private final Clock clock;

    Measurements(JdbcClient jdbc, JsonMapper json, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** The visit as it was last measured. */
    public Optional<VisitMeasurement> of(PersonId person, VisitId visit) {
        return jdbc.sql("select * from visit_measurement where visit_id = ? and person_id = ?")
                .params(visit.value(), person.value())
                .query(this::measurement)
                .optional();
    }

    /** Keys of the pictures that measuring a visit gave. */
    List<String> pictures(PersonId person, VisitId visit) {
        return jdbc
                .sql("select before_key, after_key from visit_measurement where visit_id = ? and person_id = ?")
                .params(visit.value(), person.value())
                .query((row, number) -> Stream.of(
                        Optional.ofNullable(row.getString("before_key")),
                        Optional.ofNullable(row.getString("after_key"))))
                .list()
                .stream()
                .flatMap(keys -> keys.flatMap(Optional::stream))
                .toList();
    }

    /** All readings of a site's visits that are not in the trash, by day. */
    public List<SiteReading> readings(PersonId person, SiteId site) {
        return jdbc.sql("select r.*, v.visited_on from reading r join visit v on v.id = r.visit_id"
                        + " where r.person_id = ? and r.site_id = ? and v.deleted_at is null"
                        + " order by v.visited_on, r.measure, r.photo_id, r.id")
                .params(person.value(), site.value())
                .query(Measurements::reading)
                .list();
    }

    /** Readings of one visit. */
    public List<SiteReading> readings(PersonId person, VisitId visit) {
        return jdbc.sql("select r.*, v.visited_on from reading r join visit v on v.id = r.visit_id"
                        + " where r.person_id = ? and r.visit_id = ? order by r.measure, r.photo_id, r.id")
                .params(person.value(), visit.value())
                .query(Measurements::reading)
                .list();
    }

    /** Replaces what was known of a visit. */
    @Transactional
    void replace(PersonId person, SiteId site, VisitMeasurement measurement, List<SiteReading> readings) {
        remove(person, measurement.visit());
        jdbc.sql("insert into visit_measurement (visit_id, person_id, reference_visit_id, outline_id, engine_version,"
                        + " result, before_key, after_key, measured_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(measurement.visit().value())
                .param(person.value())
                .param(measurement.reference().value())
                .param(measurement.outline().orElse(null))
                .param(measurement.engineVersion())
                .param(sealer.seal(
                        person.value(),
                        SealedColumn.MEASUREMENT_RESULT,
                        measurement.visit().value(),
                        json.writeValueAsString(measurement.finding())))
                .param(measurement.beforeKey().orElse(null))
                .param(measurement.afterKey().orElse(null))
                .param(OffsetDateTime.ofInstant(measurement.measuredAt(), clock.getZone()))
                .update();
        for (SiteReading reading : readings) {
            jdbc.sql("insert into reading (id, person_id, site_id, visit_id, photo_id, measure, quantity,"
                            + " standard_uncertainty) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(UUID.randomUUID())
                    .param(person.value())
                    .param(site.value())
                    .param(measurement.visit().value())
                    .param(reading.photo().map(PhotoId::value).orElse(null))
                    .param(reading.measure())
                    .param(reading.value())
                    .param(reading.u())
                    .update();
        }
    }

    @Transactional
    void remove(PersonId person, VisitId visit) {
        jdbc.sql("delete from reading where visit_id = ? and person_id = ?")
                .params(visit.value(), person.value())
                .update();
        jdbc.sql("delete from visit_measurement where visit_id = ? and person_id = ?")
                .params(visit.value(), person.value())
                .update();
    }

    private static SiteReading reading(ResultSet row, int number) throws SQLException {
        return new SiteReading(
                new VisitId(row.getObject("visit_id", UUID.class)),
                row.getObject("visited_on", LocalDate.class),
                Optional.ofNullable(row.getObject("photo_id", UUID.class)).map(PhotoId::new),
                row.getString("measure"),
                row.getDouble("quantity"),
                row.getDouble("standard_uncertainty"));
    }

    private VisitMeasurement measurement(ResultSet row, int number) throws SQLException {
        UUID visit = row.getObject("visit_id", UUID.class);
        String finding = sealer.open(row, SealedColumn.MEASUREMENT_RESULT);
        return new VisitMeasurement(
                new VisitId(visit),
                new VisitId(row.getObject("reference_visit_id", UUID.class)),
                Optional.ofNullable(row.getObject("outline_id", UUID.class)),
                row.getString("engine_version"),
                json.readValue(finding, VisitFinding.class),
                Optional.ofNullable(row.getString("before_key")),
                Optional.ofNullable(row.getString("after_key")),
                row.getObject("measured_at", OffsetDateTime.class).toInstant());
    }
}
