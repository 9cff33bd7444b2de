package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.needlewise.protocol.dose.DeviceReader;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.knowledge.Finding;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.RuleBook;
import org.needlewise.protocol.rules.TableName;
import org.needlewise.protocol.screening.Answers;
import org.needlewise.protocol.screening.AnswersReader;
import org.needlewise.protocol.screening.ScreenedSite;
import org.needlewise.protocol.screening.Stage;

/** Reads what a plan is made from; everything impossible is named and refused. */
public final class PlanRequestReader {
    static final Set<String> OWN_FIELDS = Set.of("name", "start", "device", "blocked", "history");
    private static final List<String> DIARY_KINDS = List.of("sun", "swimming", "sport", "busy");
    private static final int LONGEST_BLOCK_DAYS = 731;
    private static final int MOST_ENTRIES = 1_000;
    private static final double LONGEST_NEEDLE_MM = 10;

    private final Knowledge knowledge;
    private final AnswersReader answersReader;
    private final int startWithinDays;

    public PlanRequestReader(Knowledge knowledge, RuleBook rules, AnswersReader answersReader) {
        this.knowledge = knowledge;
        this.answersReader = answersReader;
        Row limits = rules.table(TableName.LIMITS).ask().with("setting", "home").only();
        this.startWithinDays = limits.whole("startWithinDays");
    }

    /**
     * Reads a request: the fields of a questionnaire and those of a plan.
     *
     * @throws org.needlewise.protocol.input.ProtocolInputException when it says something impossible
     */
    public PlanRequest read(Json root) {
        root.onlyFields(Stream.concat(AnswersReader.FIELDS.stream(), OWN_FIELDS.stream())
                .collect(Collectors.toSet()));
        Answers answers = answersReader.readWithin(root);
        if (answers.stage() != Stage.ENROLMENT) {
            throw root.field("stage").error("must be enrolment: a plan rests on all questions");
        }
        if (answers.sites().isEmpty()) {
            throw root.error("needs at least one entry under \"sites\"");
        }
        requireAreas(root);
        LocalDate today = answers.today();
        LocalDate start = root.optional("start").map(json -> start(json, today)).orElse(today);
        Set<String> sites = answers.sites().stream().map(ScreenedSite::id).collect(Collectors.toSet());
        return new PlanRequest(
                answers,
                root.optional("name").map(Json::text).orElse("needlewise"),
                start,
                root.optional("device")
                        .map(json -> DeviceReader.read(json, today))
                        .orElse(null),
                items(root, "blocked").stream().map(PlanRequestReader::blocked).toList(),
                root.optional("history")
                        .map(json -> sessions(json, answers, sites))
                        .orElse(List.of()),
                root.optional("history")
                        .map(json -> findings(json, answers, sites))
                        .orElse(List.of()));
    }

    private static void requireAreas(Json root) {
        root.field("sites").items().forEach(site -> site.field("areaCm2"));
    }

    private LocalDate start(Json json, LocalDate today) {
        LocalDate start = json.date();
        if (start.isBefore(today) || start.isAfter(today.plusDays(startWithinDays))) {
            throw json.error("must be from " + today + " to " + today.plusDays(startWithinDays) + ", was " + start);
        }
        return start;
    }

    private static BlockedDays blocked(Json json) {
        json.onlyFields(Set.of("from", "to", "kind"));
        LocalDate from = json.field("from").date();
        LocalDate to = json.optional("to").map(Json::date).orElse(from);
        if (to.isBefore(from)) {
            throw json.field("to").error("is before from: " + to);
        }
        if (to.isAfter(from.plusDays(LONGEST_BLOCK_DAYS))) {
            throw json.field("to").error("is more than " + LONGEST_BLOCK_DAYS + " days after from: " + to);
        }
        return new BlockedDays(from, to, json.field("kind").oneOf(DIARY_KINDS));
    }

    private static List<PastSession> sessions(Json history, Answers answers, Set<String> sites) {
        history.onlyFields(Set.of("sessions", "findings"));
        List<PastSession> sessions = new ArrayList<>();
        Set<Map.Entry<String, LocalDate>> seen = new HashSet<>();
        for (Json json : items(history, "sessions")) {
            json.onlyFields(Set.of("site", "date", "needleMm", "healed"));
            PastSession session = new PastSession(
                    json.field("site").oneOf(sites),
                    past(json.field("date"), answers),
                    json.field("needleMm").positive(LONGEST_NEEDLE_MM),
                    json.field("healed").oneOf(List.of("yes", "no", "unknown")).equals("yes"));
            if (!seen.add(Map.entry(session.site(), session.date()))) {
                throw json.error("is the second session of " + session.site() + " on " + session.date());
            }
            sessions.add(session);
        }
        return sessions;
    }

    private List<PastFinding> findings(Json history, Answers answers, Set<String> sites) {
        List<String> known = knowledge.findings().stream().map(Finding::id).toList();
        return items(history, "findings").stream()
                .map(json -> {
                    json.onlyFields(Set.of("finding", "site", "date"));
                    return new PastFinding(
                            json.field("finding").oneOf(known),
                            json.optional("site").map(site -> site.oneOf(sites)).orElse(null),
                            past(json.field("date"), answers));
                })
                .toList();
    }

    private static LocalDate past(Json json, Answers answers) {
        LocalDate date = json.dateUpTo(answers.today());
        if (date.isBefore(answers.person().birthDate())) {
            throw json.error("is before the birth date: " + date);
        }
        return date;
    }

    private static List<Json> items(Json json, String name) {
        List<Json> items = json.optional(name).map(Json::items).orElse(List.of());
        if (items.size() > MOST_ENTRIES) {
            throw json.field(name).error("has " + items.size() + " entries, more than " + MOST_ENTRIES);
        }
        return items;
    }
}
