package org.needlewise.protocol.screening;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.knowledge.Question;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.rules.RuleBook;
import org.needlewise.protocol.rules.RuleTable;
import org.needlewise.protocol.rules.TableName;

/** Finds every rule that holds, before clearances. */
final class RuleFinder {
    private static final String SCAR = "scar";

    private final RuleBook rules;
    private final Knowledge knowledge;

    RuleFinder(RuleBook rules, Knowledge knowledge) {
        this.rules = rules;
        this.knowledge = knowledge;
    }

    List<FiredRule> ofPerson(Answers answers, List<String> countedAsYes) {
        List<FiredRule> fired = new ArrayList<>();
        for (Question question : knowledge.questions()) {
            if (!question.isOfSite()) {
                Answer answer = question.fact()
                        ? fact(question, answers.person(), answers.today())
                        : answer(question, answers.answers(), answers.stage());
                ask(question, answer, answers, null, countedAsYes, fired);
            }
        }
        return fired;
    }

    List<FiredRule> ofSite(Answers answers, ScreenedSite site, List<String> countedAsYes) {
        List<FiredRule> fired = new ArrayList<>(placeAndConcern(site));
        for (Question question : knowledge.questions()) {
            if (question.isOfSite() && isForConcern(question, site.concern())) {
                Answer answer = question.fact()
                        ? fact(question, site, answers.today())
                        : answer(question, site.answers(), answers.stage());
                ask(question, answer, answers, site.id(), countedAsYes, fired);
            }
        }
        return fired;
    }

    boolean isForConcern(Question question, String concern) {
        return question.only() == null
                || (SCAR.equals(question.only())
                        && Objects.requireNonNull(knowledge.concerns().get(concern))
                                .scar());
    }

    /** Places that are not supported, and concerns for which there is no plan. */
    private List<FiredRule> placeAndConcern(ScreenedSite site) {
        List<FiredRule> fired = new ArrayList<>();
        Row region = rules.table(TableName.REGION)
                .ask()
                .with("region", site.region())
                .only();
        if (!region.truth("supported")) {
            fired.add(plain(region.rule(), site.id(), Action.STOP, null));
        }
        Row concern = rules.table(TableName.CONCERN)
                .ask()
                .with("concern", site.concern())
                .only();
        if (!concern.truth("planned")) {
            fired.add(plain(concern.rule(), site.id(), Action.REFER, "clinician"));
        }
        return fired;
    }

    private static FiredRule plain(Rule rule, String site, Action action, @Nullable String urgency) {
        return new FiredRule(
                rule.id(),
                site,
                null,
                action,
                rule.says(),
                rule.sources(),
                rule.marks(),
                false,
                null,
                false,
                false,
                null,
                urgency,
                Limits.NONE);
    }

    private static Answer fact(Question question, Person person, LocalDate today) {
        return switch (question.id()) {
            case "age" -> new Answer(Given.YES, null, (double) person.ageOn(today), null);
            case "skinType" ->
                new Answer(
                        person.skinType() == SkinType.UNKNOWN ? Given.UNKNOWN : Given.YES,
                        null,
                        (double) person.skinType().number(),
                        null);
            default -> throw new IllegalStateException("nobody fills in " + question.id());
        };
    }

    private static Answer fact(Question question, ScreenedSite site, LocalDate today) {
        if (!question.id().equals("scarAge")) {
            throw new IllegalStateException("nobody fills in " + question.id());
        }
        return site.ageMonthsOn(today)
                .map(months -> new Answer(Given.YES, null, (double) months, null))
                .orElse(Answer.UNKNOWN);
    }

    /** What was answered; what was due and is missing counts as not known, what was not due as no. */
    private static Answer answer(Question question, Map<String, Answer> answers, Stage stage) {
        Answer answer = answers.get(question.id());
        if (answer != null) {
            return answer;
        }
        if (!question.isAskedAt(stage.toString())) {
            return Answer.NO;
        }
        Answer before = question.after() == null ? null : answers.get(question.after());
        return before != null && !before.countsAsYes() ? Answer.NO : Answer.MISSING;
    }

    private void ask(
            Question question,
            Answer answer,
            Answers answers,
            @Nullable String site,
            List<String> countedAsYes,
            List<FiredRule> fired) {
        if (!answer.countsAsYes()) {
            return;
        }
        boolean assumed = answer.given() != Given.YES;
        if (assumed) {
            countedAsYes.add(site == null ? question.id() : site + "." + question.id());
        }
        RuleTable.Question asked = rules.table(TableName.SCREENING)
                .ask()
                .with("question", question.id())
                .with("answer", "yes")
                .with("value", answer.value())
                .with("unit", answer.unit())
                .with("skinType", answers.careSkinType());
        for (Row row : asked.all()) {
            fire(row, question, answer, answers.today(), site).ifPresent(fired::add);
        }
    }

    private static Optional<FiredRule> fire(
            Row row, Question question, Answer answer, LocalDate today, @Nullable String site) {
        Optional<Period> period = row.optionalText("period").map(Period::parse);
        boolean open = row.truth("open") && answer.date() == null;
        LocalDate from = answer.date() == null ? today : answer.date();
        @Nullable LocalDate until = period.map(from::plus).orElse(null);
        boolean isOver = answer.date() != null && (until == null ? row.truth("open") : !until.isAfter(today));
        if (isOver) {
            return Optional.empty();
        }
        Rule rule = row.rule();
        return Optional.of(new FiredRule(
                rule.id(),
                site,
                question.id(),
                Action.valueOf(row.text("action")),
                rule.says(),
                rule.sources(),
                rule.marks(),
                answer.given() != Given.YES,
                until,
                open,
                row.truth("clearable"),
                null,
                row.optionalText("urgency").orElse(null),
                limits(row)));
    }

    private static Limits limits(Row row) {
        return new Limits(
                row.optionalNumber("maxNeedleMm").orElse(null),
                row.optionalNumber("minIntervalWeeks").map(Double::intValue).orElse(null),
                row.optionalNumber("marginMm").orElse(null),
                row.texts("excludeRegions"),
                row.texts("needs"));
    }
}
