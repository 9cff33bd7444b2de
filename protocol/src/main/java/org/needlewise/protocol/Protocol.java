package org.needlewise.protocol;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.needlewise.protocol.calendar.PlanCalendar;
import org.needlewise.protocol.dose.Dose;
import org.needlewise.protocol.dose.DoseCalculator;
import org.needlewise.protocol.dose.DoseReader;
import org.needlewise.protocol.dose.DoseRequest;
import org.needlewise.protocol.healing.Healing;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.pages.SourcePages;
import org.needlewise.protocol.planning.Plan;
import org.needlewise.protocol.planning.PlanRequest;
import org.needlewise.protocol.planning.PlanRequestReader;
import org.needlewise.protocol.planning.Planner;
import org.needlewise.protocol.rules.RuleBook;
import org.needlewise.protocol.rules.TableName;
import org.needlewise.protocol.rules.WrittenTable.WrittenRow;
import org.needlewise.protocol.screening.Answers;
import org.needlewise.protocol.screening.AnswersReader;
import org.needlewise.protocol.screening.Screener;
import org.needlewise.protocol.screening.Screening;

/**
 * The one door to screening, planning, dose and healing. Loading reads the texts; a decision table is compiled when it
 * is first needed. Safe for many threads.
 */
public final class Protocol {
    private final RuleBook rules = new RuleBook();
    private final Knowledge knowledge = Knowledge.load();
    private final Screener screener = new Screener(rules, knowledge);
    private final DoseCalculator calculator = new DoseCalculator(rules, knowledge);
    private final Planner planner = new Planner(rules, knowledge, screener);
    private final Healing healing = new Healing(rules, knowledge);

    private Protocol() {}

    public static Protocol load() {
        return new Protocol();
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public RuleBook rules() {
        return rules;
    }

    /**
     * Reads a questionnaire.
     *
     * @param file JSON as described in docs/protocol.md
     * @param clock the day it is, used when the file does not say
     * @throws org.needlewise.protocol.input.ProtocolInputException when it says something impossible
     */
    public Answers readAnswers(Path file, LocalDate clock) {
        return answersReader(clock).read(Json.read(file));
    }

    /** Screens a person with their sites. */
    public Screening screen(Answers answers) {
        return screener.screen(answers);
    }

    /**
     * Reads a question about a dose.
     *
     * @param file JSON as described in docs/protocol.md
     * @param clock the day it is, used when the file does not say
     * @throws org.needlewise.protocol.input.ProtocolInputException when it says something impossible
     */
    public DoseRequest readDose(Path file, LocalDate clock) {
        return new DoseReader(knowledge, clock).read(Json.read(file));
    }

    /** Works out a dose and holds it against the caps. */
    public Dose dose(DoseRequest request) {
        return calculator.dose(request);
    }

    /**
     * Reads what a plan is made from.
     *
     * @param file JSON as described in docs/protocol.md
     * @param clock the day it is, used when the file does not say
     * @throws org.needlewise.protocol.input.ProtocolInputException when it says something impossible
     */
    public PlanRequest readPlan(Path file, LocalDate clock) {
        return new PlanRequestReader(knowledge, rules, answersReader(clock)).read(Json.read(file));
    }

    /** Screens and plans. */
    public Plan plan(PlanRequest request) {
        return planner.plan(request);
    }

    /** Writes plans as iCalendar. */
    public PlanCalendar calendar() {
        return new PlanCalendar(knowledge);
    }

    /** The pages of docs/protocol-sources by file name. */
    public Map<String, String> sourcePages() {
        return new SourcePages(rules, knowledge).pages();
    }

    public Healing healing() {
        return healing;
    }

    public Screener screener() {
        return screener;
    }

    private AnswersReader answersReader(LocalDate clock) {
        return new AnswersReader(knowledge, clearableRuleIds(), clock);
    }

    /** Every rule that a screening can bring up, so that a clearance for another one is told apart from a slip. */
    private Set<String> clearableRuleIds() {
        return Stream.of(TableName.SCREENING, TableName.CONCERN, TableName.REGION, TableName.RED_FLAG)
                .flatMap(table -> rules.table(table).written().rows().stream())
                .map(WrittenRow::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
