package org.needlewise.protocol.healing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.knowledge.Finding;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.screening.AnswersReader;
import org.needlewise.protocol.screening.Given;
import org.needlewise.protocol.screening.Person;

/** Reads the answers of a check-in; everything impossible is named and refused. */
public final class CheckInReader {
    static final Set<String> FIELDS =
            Set.of("questionnaire", "today", "person", "session", "hours", "signs", "findings");
    static final Set<String> SESSION_FIELDS = Set.of("site", "date", "needleMm");
    private static final double LONGEST_NEEDLE_MM = 10;
    private static final int HOURS_OF_A_DAY = 24;

    private final Knowledge knowledge;
    private final AnswersReader people;
    private final LocalDate clock;

    /** @param clock the day it is, used when the file does not say */
    public CheckInReader(Knowledge knowledge, AnswersReader people, LocalDate clock) {
        this.knowledge = knowledge;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Reads a check-in.
     *
     * @throws org.needlewise.protocol.input.ProtocolInputException when it says something impossible
     */
    public CheckInAnswers read(Json root) {
        root.onlyFields(FIELDS);
        LocalDate today = root.optional("today").map(Json::date).orElse(clock);
        Person person = people.person(root.field("person"), today);
        Json session = root.field("session").onlyFields(SESSION_FIELDS);
        LocalDate date = session.field("date").dateUpTo(today);
        if (date.isBefore(person.birthDate())) {
            throw session.field("date").error("is before the birth date: " + date);
        }
        int days = Math.toIntExact(ChronoUnit.DAYS.between(date, today));
        int hours = root.optional("hours")
                .map(json -> json.whole(Math.max(0, (days - 1) * HOURS_OF_A_DAY), (days + 1) * HOURS_OF_A_DAY))
                .orElse(days * HOURS_OF_A_DAY);
        return new CheckInAnswers(
                today,
                person,
                session.field("site").text(),
                date,
                session.field("needleMm").positive(LONGEST_NEEDLE_MM),
                hours,
                given(root, "signs", knowledge.signs()),
                given(root, "findings", knowledge.findings()));
    }

    private static Map<String, Given> given(Json root, String name, List<Finding> known) {
        Map<String, Given> given = new HashMap<>();
        root.optional(name).ifPresent(json -> {
            json.onlyFields(known.stream().map(Finding::id).collect(Collectors.toSet()));
            json.names().forEach(id -> given.put(id, word(json.field(id))));
        });
        return given;
    }

    private static Given word(Json json) {
        return Given.valueOf(json.oneOf(List.of("yes", "no", "unknown")).toUpperCase(Locale.ROOT));
    }
}
