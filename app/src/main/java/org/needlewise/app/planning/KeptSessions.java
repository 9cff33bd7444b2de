package org.needlewise.app.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.needlewise.protocol.healing.CheckInAnswers;
import org.needlewise.protocol.planning.History;
import org.needlewise.protocol.planning.PastFinding;
import org.needlewise.protocol.planning.PastSession;
import org.needlewise.protocol.screening.Given;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions and check-ins as they are kept. A zone counts as needled as soon as one pass was done, however the session
 * ended. Check-ins are questionnaires of the kind {@value #CHECK_IN} with the session they are about; their answers are a
 * sealed {@link CheckInAnswers}.
 */
@Component
class KeptSessions implements PastCare {
    static final String CHECK_IN = "check-in";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Devices devices;
    private final Guidance guidance;

    KeptSessions(JdbcClient jdbc, Sealer sealer, JsonMapper json, Devices devices, Guidance guidance) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.json = json;
        this.devices = devices;
        this.guidance = guidance;
    }

    @Override
    public History of(PersonId person) {
        List<CheckIn> checkIns = checkIns(person);
        return new History(
                sessions(person).stream()
                        .map(session -> past(person, session, checkIns))
                        .toList(),
                checkIns.stream()
                        .flatMap(checkIn -> guidance.in(Locale.ENGLISH).checkIn(checkIn.answers()).history().stream()
                                .map(seen -> new PastFinding(
                                        seen.finding(),
                                        seen.site(),
                                        seen.date(),
                                        checkIn.device().toString(),
                                        !devices.isHeadOf(person, new DeviceId(checkIn.device()), checkIn.session()))))
                        .distinct()
                        .toList(),
                List.of());
    }

    private PastSession past(PersonId person, Needled needled, List<CheckIn> checkIns) {
        double needleMm = devices.ofRecord(person, new DeviceId(needled.device()))
                .device()
                .needleLengthMm();
        return new PastSession(
                needled.site().toString(),
                needled.zone(),
                needled.on(),
                needleMm,
                isHealed(needled, checkIns),
                needled.areaCm2());
    }

    /** Healed is what the last check-in of the session found without any sign or finding. */
    private static boolean isHealed(Needled needled, List<CheckIn> checkIns) {
        Optional<CheckInAnswers> last = checkIns.stream()
                .filter(checkIn -> checkIn.session().equals(needled.session())
                        && checkIn.answers().site().equals(needled.site().toString()))
                .map(CheckIn::answers)
                .max(Comparator.comparingInt(CheckInAnswers::hours));
        return last.filter(answers -> !answers.signs().isEmpty()
                        && answers.signs().values().stream().allMatch(Given.NO::equals)
                        && answers.findings().values().stream().allMatch(Given.NO::equals))
                .isPresent();
    }

    private List<Needled> sessions(PersonId person) {
        return jdbc.sql(
                        "select distinct s.id, s.held_on, s.device_id, z.site_id, z.zone, z.area_cm2 from needling_session s"
                                + " join session_zone z on z.session_id = s.id and z.passes_done > 0"
                                + " where s.person_id = ? and s.deleted_at is null and s.device_id is not null"
                                + " order by s.held_on, z.site_id, z.zone")
                .param(person.value())
                .query((row, number) -> new Needled(
                        row.getObject("id", UUID.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("device_id", UUID.class),
                        row.getObject("site_id", UUID.class),
                        row.getInt("zone"),
                        row.getDouble("area_cm2")))
                .list();
    }

    private List<CheckIn> checkIns(PersonId person) {
        return jdbc.sql("select q.*, s.device_id from questionnaire q"
                        + " join needling_session s on s.id = q.session_id and s.device_id is not null"
                        + " where q.person_id = ? and q.kind = ? and q.status <> 'draft'"
                        + " order by q.answered_on, q.created_at")
                .params(person.value(), CHECK_IN)
                .query(this::checkIn)
                .list();
    }

    private CheckIn checkIn(ResultSet row, int number) throws SQLException {
        String answers = sealer.open(row, SealedColumn.QUESTIONNAIRE_ANSWERS);
        return new CheckIn(
                row.getObject("session_id", UUID.class),
                row.getObject("device_id", UUID.class),
                json.readValue(answers, CheckInAnswers.class));
    }

    private record Needled(UUID session, LocalDate on, UUID device, UUID site, int zone, double areaCm2) {}

    private record CheckIn(UUID session, UUID device, CheckInAnswers answers) {}
}
