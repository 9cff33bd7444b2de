package org.needlewise.protocol.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.knowledge.Concern;
import org.needlewise.protocol.knowledge.Knowledge;

/** Reads a filled-in questionnaire; everything impossible is named and refused. */
public final class AnswersReader {
    /** Fields of the whole; a request for a plan has these and more. */
    public static final Set<String> FIELDS =
            Set.of("questionnaire", "today", "stage", "person", "answers", "sites", "clearances");

    static final Set<String> PERSON_FIELDS = Set.of("birthDate", "skinType", "heightCm", "weightKg");
    /** Fields of a site; the area is needed for a plan. */
    public static final Set<String> SITE_FIELDS = Set.of("id", "region", "concern", "since", "areaCm2", "answers");

    static final Set<String> CLEARANCE_FIELDS = Set.of("rule", "site", "date", "by");

    /** More skin than anybody has. */
    private static final double MOST_AREA_CM2 = 30_000;

    private final Knowledge knowledge;
    private final Set<String> ruleIds;
    private final LocalDate clock;

    /**
     * @param knowledge questions, places and concerns
     * @param ruleIds rules that a clearance can be about
     * @param clock the day it is, used when the file does not say
     */
    public AnswersReader(Knowledge knowledge, Set<String> ruleIds, LocalDate clock) {
        this.knowledge = knowledge;
        this.ruleIds = Set.copyOf(ruleIds);
        this.clock = clock;
    }

    /**
     * Reads a file that holds a questionnaire and nothing else.
     *
     * @throws org.needlewise.protocol.input.ProtocolInputException when it says something impossible
     */
    public Answers read(Json root) {
        return readWithin(root.onlyFields(FIELDS));
    }

    /** Reads the questionnaire's fields out of a file that may hold more. */
    public Answers readWithin(Json root) {
        root.optional("questionnaire").ifPresent(json -> json.oneOf(List.of("screening")));
        LocalDate today = root.optional("today").map(Json::date).orElse(clock);
        Stage stage = root.optional("stage")
                .map(json -> Stage.valueOf(
                        json.oneOf(List.of("enrolment", "session")).toUpperCase(java.util.Locale.ROOT)))
                .orElse(Stage.ENROLMENT);
        Person person = person(root.field("person"), today);
        AnswerReader reader = new AnswerReader(knowledge, today, person.birthDate());
        Map<String, Answer> answers = root.optional("answers")
                .map(json -> reader.answers(json, false))
                .orElse(Map.of());
        List<ScreenedSite> sites = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Json site : root.optional("sites").map(Json::items).orElse(List.of())) {
            ScreenedSite read = site(site, today, person, reader);
            if (!ids.add(read.id())) {
                throw site.field("id").error("is used twice: \"" + read.id() + "\"");
            }
            sites.add(read);
        }
        List<Clearance> clearances = root.optional("clearances").map(Json::items).orElse(List.of()).stream()
                .map(json -> clearance(json, today, ids))
                .toList();
        return new Answers(today, stage, person, answers, sites, clearances);
    }

    /** Reads who somebody is. */
    public Person person(Json json, LocalDate today) {
        json.onlyFields(PERSON_FIELDS);
        LocalDate birth = json.field("birthDate").dateUpTo(today);
        List<Double> years = Objects.requireNonNull(
                Objects.requireNonNull(knowledge.question("age").orElseThrow().value())
                        .get("years"));
        SkinType skin = skinType(json.field("skinType"));
        List<Double> heights = knowledge.comparison().body().heightCm();
        List<Double> weights = knowledge.comparison().body().weightKg();
        Person person = new Person(
                birth,
                skin,
                json.optional("heightCm")
                        .map(h -> h.number(heights.get(0), heights.get(1)))
                        .orElse(null),
                json.optional("weightKg")
                        .map(w -> w.number(weights.get(0), weights.get(1)))
                        .orElse(null));
        if (person.ageOn(today) > years.get(1)) {
            throw json.field("birthDate")
                    .error("means an age of " + person.ageOn(today) + " years, must be at most "
                            + years.get(1).intValue());
        }
        return person;
    }

    private static SkinType skinType(Json json) {
        String word = json.oneOf(
                Arrays.stream(SkinType.values()).map(SkinType::toString).toList());
        return Arrays.stream(SkinType.values())
                .filter(type -> type.toString().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private ScreenedSite site(Json json, LocalDate today, Person person, AnswerReader reader) {
        json.onlyFields(SITE_FIELDS);
        String region = json.field("region").oneOf(knowledge.regions().keySet());
        Concern concern = Objects.requireNonNull(knowledge
                .concerns()
                .get(json.field("concern").oneOf(knowledge.concerns().keySet())));
        if (concern.regions() != null && !concern.regions().contains(region)) {
            throw json.field("concern").error(concern.id() + " is only for " + String.join(", ", concern.regions()));
        }
        Optional<Json> since = json.optional("since");
        return new ScreenedSite(
                json.field("id").text(),
                region,
                concern.id(),
                since.map(field -> since(field, today, person)).orElse(null),
                json.optional("areaCm2")
                        .map(area -> area.positive(MOST_AREA_CM2))
                        .orElse(null),
                json.optional("answers")
                        .map(field -> reader.answers(field, true))
                        .orElse(Map.of()));
    }

    /** A day, a month or a year; of a month or year the last day, so that a mark is never taken for older. */
    private static @Nullable LocalDate since(Json json, LocalDate today, Person person) {
        String text = json.text();
        if (text.equals("unknown")) {
            return null;
        }
        LocalDate first;
        LocalDate last;
        try {
            first = switch (text.length()) {
                case 4 -> Year.parse(text).atDay(1);
                case 7 -> YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
            last = switch (text.length()) {
                case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
                case 7 -> YearMonth.parse(text).atEndOfMonth();
                default -> first;
            };
        } catch (DateTimeException e) {
            throw json.error("must be a day, a month (2024-05), a year or unknown, was \"" + text + "\"", e);
        }
        if (first.isAfter(today)) {
            throw json.error("must not be after " + today + ", was " + text);
        }
        if (last.isBefore(person.birthDate())) {
            throw json.error("is before the birth date: " + text);
        }
        return last.isAfter(today) ? today : last;
    }

    private Clearance clearance(Json json, LocalDate today, Set<String> sites) {
        json.onlyFields(CLEARANCE_FIELDS);
        return new Clearance(
                json.field("rule").oneOf(ruleIds.stream().sorted().toList()),
                json.optional("site").map(site -> site.oneOf(sites)).orElse(null),
                json.field("date").dateUpTo(today),
                json.field("by").text());
    }
}
