package org.needlewise.app.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Given;
import org.needlewise.protocol.screening.Questionnaire.DateRange;
import org.needlewise.protocol.screening.Questionnaire.Item;

/**
 * Answers as the browser sends them: {@code q.ID} yes, no or unknown; {@code d.ID} a day; {@code v.ID} a number and
 * {@code u.ID} its unit.
 *
 * @param answers what could be read
 * @param problems key of what could not, by question
 */
record AnswerForm(Map<String, Answer> answers, Map<String, String> problems) {
    static AnswerForm read(List<Item> items, Map<String, String> sent, LocalDate today, Optional<LocalDate> birth) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (Item item : items) {
            String given = sent.getOrDefault("q." + item.id(), "");
            switch (given) {
                case "no" -> answers.put(item.id(), Answer.NO);
                case "unknown" -> answers.put(item.id(), Answer.UNKNOWN);
                case "yes" -> answers.put(item.id(), yes(item, sent, today, birth, problems));
                default -> {}
            }
        }
        return new AnswerForm(answers, problems);
    }

    private static Answer yes(
            Item item,
            Map<String, String> sent,
            LocalDate today,
            Optional<LocalDate> birth,
            Map<String, String> problems) {
        @Nullable LocalDate date = null;
        @Nullable Double value = null;
        @Nullable String unit = null;
        String day = sent.getOrDefault("d." + item.id(), "").strip();
        if (item.dateRange() != null && !day.isEmpty()) {
            date = date(day, item.dateRange(), today, birth).orElse(null);
            if (date == null) {
                problems.put(item.id(), "screening.bad.date");
            }
        }
        String number = sent.getOrDefault("v." + item.id(), "").strip();
        if (item.values() != null && !number.isEmpty()) {
            unit = unit(item.values(), sent.get("u." + item.id()));
            value = value(number, item.values().getOrDefault(unit, List.of(0.0, 0.0)), unit)
                    .orElse(null);
            if (value == null) {
                unit = null;
                problems.put(item.id(), "screening.bad.value");
            }
        }
        return new Answer(Given.YES, date, value, unit);
    }

    private static String unit(Map<String, List<Double>> values, @Nullable String unit) {
        return unit != null && values.containsKey(unit)
                ? unit
                : values.keySet().iterator().next();
    }

    private static Optional<LocalDate> date(String text, DateRange range, LocalDate today, Optional<LocalDate> birth) {
        try {
            LocalDate day = LocalDate.parse(text);
            boolean isEarly = range.fromDays() == null
                    ? birth.filter(day::isBefore).isPresent()
                    : day.isBefore(today.plusDays(range.fromDays()));
            boolean isLate = range.toDays() != null && day.isAfter(today.plusDays(range.toDays()));
            return isEarly || isLate ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Double> value(String text, List<Double> range, String unit) {
        try {
            double value = Double.parseDouble(text.replace(',', '.'));
            boolean isWhole = !unit.equals("count") || value == Math.rint(value);
            return isWhole && value >= range.get(0) && value <= range.get(1) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
