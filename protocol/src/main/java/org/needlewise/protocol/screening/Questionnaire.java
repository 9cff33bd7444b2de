package org.needlewise.protocol.screening;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.rules.Mark;

/**
 * Questions as they are put to a person, in order.
 *
 * @param kind enrolment, session or check-in
 * @param items the questions
 */
public record Questionnaire(String kind, List<Item> items) {
    public Questionnaire {
        items = List.copyOf(items);
    }

    /** What an answer consists of besides yes, no and do not know. */
    public enum AnswerType {
        YES_NO,
        /** A yes may come with a day. */
        YES_NO_DATE,
        /** A yes may come with a number and its unit. */
        YES_NO_VALUE
    }

    /**
     * A question.
     *
     * @param id what answers refer to
     * @param about person, site, sign or finding
     * @param text the question in the language of the book
     * @param type what an answer consists of
     * @param dateRange earliest and latest possible day, when a day belongs to the answer
     * @param values possible range of a number by its unit, when one belongs to the answer
     * @param after question that makes this one needless when it was answered with no, or null
     * @param sources ids of the bibliography behind the rules that ask it
     * @param marks how well they are founded
     */
    public record Item(
            String id,
            String about,
            String text,
            AnswerType type,
            @Nullable DateRange dateRange,
            @Nullable Map<String, List<Double>> values,
            @Nullable String after,
            List<String> sources,
            List<Mark> marks) {}

    /**
     * Possible days, counted from today.
     *
     * @param fromDays earliest, or null when only the birth date bounds it
     * @param toDays latest, or null when nothing does
     */
    public record DateRange(
            @Nullable Integer fromDays, @Nullable Integer toDays) {}
}
