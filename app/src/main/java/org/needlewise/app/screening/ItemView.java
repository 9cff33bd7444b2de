package org.needlewise.app.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Given;
import org.needlewise.protocol.screening.Questionnaire.DateRange;
import org.needlewise.protocol.screening.Questionnaire.Item;

/**
 * A question as a page shows it.
 *
 * @param given yes, no, unknown, or nothing
 * @param date the day as the browser writes it, or nothing
 * @param value the number, or nothing
 * @param follows true when the question before makes it needless if answered with no
 * @param problem key of what could not be read, or null
 */
record ItemView(
        Item item,
        String given,
        String date,
        String value,
        @Nullable String unit,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        boolean follows,
        @Nullable String problem) {

    static List<ItemView> of(
            List<Item> items, Map<String, Answer> answers, Map<String, String> problems, LocalDate today) {
        return items.stream()
                .map(item -> of(item, answers.get(item.id()), problems.get(item.id()), today))
                .toList();
    }

    private static ItemView of(Item item, @Nullable Answer answer, @Nullable String problem, LocalDate today) {
        DateRange range = item.dateRange();
        Integer from = range == null ? null : range.fromDays();
        Integer to = range == null ? null : range.toDays();
        return new ItemView(
                item,
                answer == null || answer.given() == Given.MISSING
                        ? ""
                        : answer.given().toString(),
                answer == null ? "" : Objects.toString(answer.date(), ""),
                answer == null || answer.value() == null ? "" : number(answer.value()),
                answer == null ? null : answer.unit(),
                from == null ? null : today.plusDays(from),
                to == null ? null : today.plusDays(to),
                item.after() != null,
                problem);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }
}
