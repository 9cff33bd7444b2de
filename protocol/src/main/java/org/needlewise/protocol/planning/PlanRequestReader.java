package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.needlewise.protocol.dose.DeviceReader;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.knowledge.Finding;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.rules.RuleBook;
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
    private static final double MOST_AREA_CM2 = 30_000;
    private static final int MOST_ZONES = 1_000;
    private static final List<String> YES_NO = List.of("yes", "no", "unknown");
    private static final List<String> ANSWERS = List.of("improved", "no-change", "worse", "cannot-tell-yet");

    private final Knowledge knowledge;
    private final AnswersReader answersReader;
    private final PlanTables tables;
    private final int startWithinDays;

    public PlanRequestReader(Knowledge knowledge, RuleBook rules, AnswersReader answersReader) {
        this.knowledge = knowledge;
        this.answersReader = answersReader;
        this.tables = new PlanTables(rules);
        this.startWithinDays = tables.limits().whole("startWithinDays");
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
        return new PlanRequest(
                answers,
                root.optional("name").map(Json::text).orElse("needlewise"),
                start,
                root.optional("device")
                        .map(json -> DeviceReader.read(json, today))
                        .orElse(null),
                items(root, "blocked").stream().map(PlanRequestReader::blocked).toList(),
                root.optional("history").map(json -> history(json, answers)).orElse(History.NONE));
    }

    private History history(Json json, Answers answers) {
        json.onlyFields(Set.of("sessions", "findings", "verdicts"));
        Set<String> sites = answers.sites().stream().map(ScreenedSite::id).collect(Collectors.toSet());
        return new History(
                sessions(json, answers, sites), findings(json, answers, sites), verdicts(json, answers, sites));
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

    private List<PastSession> sessions(Json history, Answers answers, Set<String> sites) {
        List<PastSession> sessions = new ArrayList<>();
        Set<Map.Entry<String, LocalDate>> seen = new HashSet<>();
        for (Json json : items(history, "sessions")) {
            json.onlyFields(Set.of("site", "zone", "date", "needleMm", "healed", "areaCm2"));
            PastSession session = new PastSession(
                    json.field("site").oneOf(sites),
                    zone(json, answers),
                    past(json.field("date"), answers),
                    json.field("needleMm").positive(LONGEST_NEEDLE_MM),
                    json.field("healed").oneOf(YES_NO).equals("yes"),
                    json.optional("areaCm2")
                            .map(area -> area.positive(MOST_AREA_CM2))
                            .orElse(null));
            if (!seen.add(Map.entry(session.site(), session.date()))) {
                throw json.error("is the second session of " + session.site() + " on " + session.date());
            }
            sessions.add(session);
        }
        return sessions;
    }

    /** The zone; needed as soon as a session cannot treat the whole site. */
    private int zone(Json json, Answers answers) {
        return json.optional("zone").map(zone -> zone.whole(1, MOST_ZONES)).orElseGet(() -> {
            String id = json.field("site").text();
            boolean isSplit = answers.sites().stream()
                    .filter(site -> site.id().equals(id))
                    .anyMatch(site -> Objects.requireNonNull(site.areaCm2()) > fullCm2(site));
            if (isSplit) {
                throw json.error("needs \"zone\": " + id + " is larger than a session may treat");
            }
            return 1;
        });
    }

    /** Most skin of a session at a site; any size where there is no plan at all. */
    private double fullCm2(ScreenedSite site) {
        return Math.min(
                tables.concern(site.concern()).optionalNumber("fullCm2").orElse(Double.MAX_VALUE),
                tables.region(site.region()).optionalNumber("areaCapCm2").orElse(Double.MAX_VALUE));
    }

    private List<PastFinding> findings(Json history, Answers answers, Set<String> sites) {
        List<String> known = knowledge.findings().stream().map(Finding::id).toList();
        return items(history, "findings").stream()
                .map(json -> {
                    json.onlyFields(Set.of("finding", "site", "date", "device", "headReplaced"));
                    return new PastFinding(
                            json.field("finding").oneOf(known),
                            json.optional("site").map(site -> site.oneOf(sites)).orElse(null),
                            past(json.field("date"), answers),
                            json.optional("device").map(Json::text).orElse(null),
                            json.optional("headReplaced")
                                    .map(said -> said.oneOf(YES_NO).equals("yes"))
                                    .orElse(false));
                })
                .toList();
    }

    private static List<PastVerdict> verdicts(Json history, Answers answers, Set<String> sites) {
        return items(history, "verdicts").stream()
                .map(json -> {
                    json.onlyFields(Set.of("site", "date", "answer"));
                    return new PastVerdict(
                            json.field("site").oneOf(sites),
                            past(json.field("date"), answers),
                            json.field("answer").oneOf(ANSWERS));
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
