package org.needlewise.protocol;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.needlewise.protocol.calendar.PlanCalendar;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.DeviceGate;
import org.needlewise.protocol.dose.Dose;
import org.needlewise.protocol.dose.DoseCalculator;
import org.needlewise.protocol.dose.DoseReader;
import org.needlewise.protocol.dose.DoseRequest;
import org.needlewise.protocol.healing.CheckInAnswers;
import org.needlewise.protocol.healing.CheckInEvaluator;
import org.needlewise.protocol.healing.CheckInReader;
import org.needlewise.protocol.healing.CheckInResult;
import org.needlewise.protocol.healing.Healing;
import org.needlewise.protocol.healing.RedFlag;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.knowledge.Aftercare;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.language.Translation;
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
import org.needlewise.protocol.screening.Questionnaire;
import org.needlewise.protocol.screening.Screener;
import org.needlewise.protocol.screening.Screening;
import org.needlewise.protocol.screening.Stage;
import org.needlewise.protocol.skin.CrossSection;
import org.needlewise.protocol.skin.CrossSectionMaker;

/**
 * The one door to screening, planning, dose and healing, in one language. Loading reads the texts; a decision table is
 * compiled when it is first needed. Safe for many threads.
 */
public final class Protocol {
    private final RuleBook rules;
    private final Knowledge knowledge;
    private final Translation language;
    private final Screener screener;
    private final DoseCalculator calculator;
    private final DeviceGate gate;
    private final Planner planner;
    private final Healing healing;
    private final CheckInEvaluator checkIns;
    private final Questionnaires questionnaires;

    private Protocol(RuleBook rules, Translation language) {
        this.rules = rules;
        this.knowledge = Knowledge.in(language);
        this.language = language;
        this.screener = new Screener(rules, knowledge);
        this.calculator = new DoseCalculator(rules, knowledge);
        this.gate = new DeviceGate(rules);
        this.planner = new Planner(rules, knowledge, screener);
        this.healing = new Healing(rules, knowledge);
        this.checkIns = new CheckInEvaluator(knowledge, healing);
        this.questionnaires = new Questionnaires(rules, knowledge, screener);
    }

    /** In English. */
    public static Protocol load() {
        return new Protocol(new RuleBook(), Translation.ENGLISH);
    }

    /**
     * The same rules with every sentence in the locale's language: English, German ({@code de}), and English for all
     * others. Compiled tables are shared; make one for each language and keep it.
     */
    public Protocol in(Locale locale) {
        Translation translation = Translation.of(locale);
        return new Protocol(rules.in(translation), translation);
    }

    /** The language its sentences are in. */
    public Locale locale() {
        return language.locale();
    }

    /**
     * Every sentence by its key, such as {@code rule.keloid}, {@code question.tattoo}, {@code region.neck}: to show again
     * in another language what was stored with its id.
     */
    public Map<String, String> texts() {
        Map<String, String> english = Texts.of(rules, knowledge);
        return language.texts(english);
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public RuleBook rules() {
        return rules;
    }

    /** Questions about the person that are due at a stage. */
    public Questionnaire questionnaire(Stage stage) {
        return questionnaires.ofPerson(stage);
    }

    /** Questions about a site with a concern that are due at a stage. */
    public Questionnaire questionnaire(Stage stage, String concern) {
        return questionnaires.ofSite(stage, concern);
    }

    /** Questions of a check-in after a session. */
    public Questionnaire checkInQuestionnaire() {
        return questionnaires.checkIn();
    }

    /**
     * Reads a questionnaire.
     *
     * @param file JSON as described in docs/protocol.md
     * @param clock the day it is, used when the file does not say
     * @throws org.needlewise.protocol.input.ProtocolInputException when it says something impossible
     */
    public Answers readAnswers(Path file, LocalDate clock) {
        return readAnswers(Json.read(file), clock);
    }

    /** Reads a questionnaire from JSON that is there already. */
    public Answers readAnswers(Json json, LocalDate clock) {
        return answersReader(clock).read(json);
    }

    /** Screens a person with their sites. */
    public Screening screen(Answers answers) {
        return screener.screen(answers);
    }

    /** True when a file of answers is a check-in. */
    public static boolean isCheckIn(Json json) {
        return json.isObject()
                && json.optional("questionnaire")
                        .map(kind ->
                                kind.oneOf(List.of("screening", "check-in")).equals("check-in"))
                        .orElse(false);
    }

    /**
     * Reads the answers of a check-in.
     *
     * @param clock the day it is, used when the JSON does not say
     * @throws org.needlewise.protocol.input.ProtocolInputException when it says something impossible
     */
    public CheckInAnswers readCheckIn(Json json, LocalDate clock) {
        return new CheckInReader(knowledge, answersReader(clock), clock).read(json);
    }

    /** What to do after the answers of a check-in, what they lock and what lifts that. */
    public CheckInResult checkIn(CheckInAnswers answers) {
        return checkIns.evaluate(answers);
    }

    /** All red flags with what to do, for showing without a network; Fitzpatrick type 1 to 6. */
    public List<RedFlag> redFlags(int skinType) {
        return healing.redFlags(skinType);
    }

    /** What to do at one hour after a session; Fitzpatrick type 1 to 6. */
    public List<Aftercare> aftercareAt(int hours, int skinType) {
        return healing.aftercareAt(hours, skinType);
    }

    /**
     * Reads a question about a dose.
     *
     * @param file JSON as described in docs/protocol.md
     * @param clock the day it is, used when the file does not say
     * @throws org.needlewise.protocol.input.ProtocolInputException when it says something impossible
     */
    public DoseRequest readDose(Path file, LocalDate clock) {
        return readDose(Json.read(file), clock);
    }

    /** Reads a question about a dose from JSON that is there already. */
    public DoseRequest readDose(Json json, LocalDate clock) {
        return new DoseReader(knowledge, clock).read(json);
    }

    /** Works out a dose and holds it against the caps. */
    public Dose dose(DoseRequest request) {
        return calculator.dose(request);
    }

    /**
     * Skin under a classic roller, for drawing it to scale.
     *
     * @param region a place that can be treated, see {@link Knowledge#skin()}
     * @param concern what bothers there
     * @param needleMm nominal needle length
     * @param passes passes in all
     */
    public CrossSection crossSection(String region, String concern, double needleMm, int passes) {
        return new CrossSectionMaker(knowledge, calculator).make(region, concern, needleMm, passes);
    }

    /** Everything that stands against a device on a day, what is said about it, and the life of its head. */
    public DeviceGate.Checked checkDevice(Device device, boolean nickelAllergy, LocalDate today) {
        return gate.check(device, nickelAllergy, today);
    }

    /** How long the head on a device still lasts. */
    public DeviceGate.HeadLife headLife(Device device, LocalDate today) {
        return gate.life(device, today);
    }

    /**
     * Reads what a plan is made from.
     *
     * @param file JSON as described in docs/protocol.md
     * @param clock the day it is, used when the file does not say
     * @throws org.needlewise.protocol.input.ProtocolInputException when it says something impossible
     */
    public PlanRequest readPlan(Path file, LocalDate clock) {
        return readPlan(Json.read(file), clock);
    }

    /** Reads what a plan is made from out of JSON that is there already. */
    public PlanRequest readPlan(Json json, LocalDate clock) {
        return new PlanRequestReader(knowledge, rules, answersReader(clock)).read(json);
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
