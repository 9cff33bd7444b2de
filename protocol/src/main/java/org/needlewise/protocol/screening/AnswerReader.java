package org.needlewise.protocol.screening;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.knowledge.Question;

/** Reads the answers of one object. */
record AnswerReader(Knowledge knowledge, LocalDate today, LocalDate birth) {
    private static final Set<String> FIELDS = Set.of("answer", "date", "value", "unit");
    private static final List<String> WORDS = List.of("yes", "no", "unknown");

    Map<String, Answer> answers(Json json, boolean ofSite) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String name : json.names()) {
            Question question = knowledge
                    .question(name)
                    .filter(known -> !known.fact())
                    .orElseThrow(() -> json.error("there is no question \"" + name + "\""));
            if (question.isOfSite() != ofSite) {
                throw json.error("\"" + name + "\" is asked about "
                        + (question.isOfSite()
                                ? "a site: put it under sites[].answers"
                                : "the person: put it under answers"));
            }
            answers.put(name, answer(question, json.field(name)));
        }
        return answers;
    }

    private Answer answer(Question question, Json json) {
        if (!json.isObject()) {
            return plain(json.oneOf(WORDS));
        }
        json.onlyFields(FIELDS);
        Answer plain = plain(json.field("answer").oneOf(WORDS));
        Optional<LocalDate> date = json.optional("date").map(field -> date(question, field));
        Optional<String> unit = json.optional("value").map(value -> unit(question, json));
        Optional<Double> value = unit.map(known -> value(question, json.field("value"), known));
        if (json.optional("unit").isPresent() && unit.isEmpty()) {
            throw json.error("has a unit without a value");
        }
        if (!plain.countsAsYes() && (date.isPresent() || value.isPresent())) {
            throw json.error("says no and gives a date or a value all the same");
        }
        return new Answer(plain.given(), date.orElse(null), value.orElse(null), unit.orElse(null));
    }

    private static Answer plain(String word) {
        return switch (word) {
            case "yes" -> Answer.YES;
            case "no" -> Answer.NO;
            default -> Answer.UNKNOWN;
        };
    }

    private LocalDate date(Question question, Json json) {
        if (question.date() == null) {
            throw json.error("the question \"" + question.id() + "\" takes no date");
        }
        LocalDate date = question.date().equals("past") ? json.dateUpTo(today) : json.date();
        List<Integer> days = question.dateDays();
        if (days != null && (date.isBefore(today.plusDays(days.get(0))) || date.isAfter(today.plusDays(days.get(1))))) {
            throw json.error("must be from " + today.plusDays(days.get(0)) + " to " + today.plusDays(days.get(1))
                    + ", was " + date);
        }
        if (date.isBefore(birth)) {
            throw json.error("is before the birth date: " + date);
        }
        return date;
    }

    private static String unit(Question question, Json json) {
        if (question.value() == null) {
            throw json.error("the question \"" + question.id() + "\" takes no value");
        }
        Set<String> units = question.value().keySet();
        if (units.size() == 1 && json.optional("unit").isEmpty()) {
            return units.iterator().next();
        }
        return json.field("unit").oneOf(units);
    }

    private static double value(Question question, Json json, String unit) {
        List<Double> range =
                Objects.requireNonNull(Objects.requireNonNull(question.value()).get(unit));
        return unit.equals("count")
                ? json.whole(range.get(0).intValue(), range.get(1).intValue())
                : json.number(range.get(0), range.get(1));
    }
}
