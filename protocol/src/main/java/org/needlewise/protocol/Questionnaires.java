package org.needlewise.protocol;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.knowledge.Finding;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.knowledge.Question;
import org.needlewise.protocol.rules.Mark;
import org.needlewise.protocol.rules.RuleBook;
import org.needlewise.protocol.rules.TableName;
import org.needlewise.protocol.rules.WrittenTable.WrittenRow;
import org.needlewise.protocol.screening.Questionnaire;
import org.needlewise.protocol.screening.Questionnaire.AnswerType;
import org.needlewise.protocol.screening.Questionnaire.DateRange;
import org.needlewise.protocol.screening.Questionnaire.Item;
import org.needlewise.protocol.screening.Screener;
import org.needlewise.protocol.screening.Stage;

/** Puts questions together with what stands behind the rules that ask them. */
final class Questionnaires {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private final RuleBook rules;
    private final Knowledge knowledge;
    private final Screener screener;

    Questionnaires(RuleBook rules, Knowledge knowledge, Screener screener) {
        this.rules = rules;
        this.knowledge = knowledge;
        this.screener = screener;
    }

    Questionnaire ofPerson(Stage stage) {
        return of(stage, Optional.empty());
    }

    Questionnaire ofSite(Stage stage, String concern) {
        return of(stage, Optional.of(concern));
    }

    private Questionnaire of(Stage stage, Optional<String> concern) {
        return new Questionnaire(
                stage.toString(),
                screener.questions(stage, concern).stream().map(this::item).toList());
    }

    private Item item(Question question) {
        List<WrittenRow> rows = rows(TableName.SCREENING, "question", question.id());
        return new Item(
                question.id(),
                question.scope(),
                question.text(),
                type(question),
                dates(question),
                question.value(),
                question.after(),
                sources(rows),
                marks(rows));
    }

    private static AnswerType type(Question question) {
        if (question.date() != null) {
            return AnswerType.YES_NO_DATE;
        }
        return question.value() == null ? AnswerType.YES_NO : AnswerType.YES_NO_VALUE;
    }

    private static @Nullable DateRange dates(Question question) {
        if (question.date() == null) {
            return null;
        }
        List<Integer> days = question.dateDays();
        boolean isPast = question.date().equals("past");
        return days == null ? new DateRange(null, isPast ? 0 : null) : new DateRange(days.get(0), days.get(1));
    }

    Questionnaire checkIn() {
        return new Questionnaire(
                "check-in",
                Stream.concat(
                                knowledge.signs().stream()
                                        .map(sign -> healing(sign, "sign", rows(TableName.COURSE, "sign", sign.id()))),
                                knowledge.findings().stream()
                                        .map(finding -> healing(
                                                finding, "finding", rows(TableName.RED_FLAG, "finding", finding.id()))))
                        .toList());
    }

    private static Item healing(Finding finding, String about, List<WrittenRow> rows) {
        return new Item(
                finding.id(), about, finding.text(), AnswerType.YES_NO, null, null, null, sources(rows), marks(rows));
    }

    private List<WrittenRow> rows(TableName table, String input, String id) {
        return rules.table(table).written().rows().stream()
                .filter(row -> quoted(Objects.requireNonNull(row.conditions().get(input)))
                        .anyMatch(id::equals))
                .toList();
    }

    private static List<String> sources(List<WrittenRow> rows) {
        return column(rows, "sources").toList();
    }

    private static List<Mark> marks(List<WrittenRow> rows) {
        return column(rows, "marks").map(Mark::of).toList();
    }

    private static Stream<String> column(List<WrittenRow> rows, String output) {
        return rows.stream()
                .flatMap(row -> quoted(Objects.requireNonNull(row.outputs().get(output))))
                .distinct();
    }

    private static Stream<String> quoted(String feel) {
        return QUOTED.matcher(feel).results().map(found -> found.group(1));
    }
}
