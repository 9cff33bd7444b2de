package org.needlewise.protocol.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.language.Translation;

/**
 * A question of the questionnaires; yes is always the risk.
 *
 * @param id what answers and rules refer to
 * @param scope person or site
 * @param asked enrolment, session or both
 * @param date past or any, when a date belongs to the answer
 * @param dateDays earliest and latest day of such a date, counted from today
 * @param value possible range of a number beside the answer, by unit
 * @param only kind of concern that it is asked for, when not for all
 * @param after question that makes this one needless when it was answered with no
 * @param fact true when it is filled in from what is known of person or site
 * @param row row of the evidence
 * @param text the question
 */
public record Question(
        String id,
        String scope,
        List<String> asked,
        @Nullable String date,
        @Nullable List<Integer> dateDays,
        @Nullable Map<String, List<Double>> value,
        @Nullable String only,
        @Nullable String after,
        boolean fact,
        String row,
        String text) {

    public boolean isOfSite() {
        return scope.equals("site");
    }

    public boolean isAskedAt(String stage) {
        return asked.contains(stage);
    }

    /** The same in another language. */
    Question in(Translation language) {
        return new Question(
                id, scope, asked, date, dateDays, value, only, after, fact, row, language.text("question." + id, text));
    }
}
