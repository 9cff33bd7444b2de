package org.needlewise.verdict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.answer.ComparedWith;
import org.needlewise.verdict.answer.Finding;
import org.needlewise.verdict.answer.Needs;
import org.needlewise.verdict.answer.Reason;
import org.needlewise.verdict.contrast.ContrastBuilder;
import org.needlewise.verdict.contrast.Contrasts;
import org.needlewise.verdict.families.FalseDiscovery;
import org.needlewise.verdict.looks.Conclusion;
import org.needlewise.verdict.looks.LookEvidence;
import org.needlewise.verdict.looks.LookRule;
import org.needlewise.verdict.series.Measure;
import org.needlewise.verdict.series.Reading;
import org.needlewise.verdict.series.Series;

/**
 * Judges a self-trial.
 *
 * <p>Measures: the effect reached at the last visit, treated against control, per measure. Method: exact randomisation
 * from six pairs on together with the state-space model, the model alone below; a rule for repeated looks; false discovery
 * over the measures. Deterministic. Assumes: see each answer. Reference: docs/methods.
 */
public final class SelfTrial {
    private final TrialDates dates;
    private final LookRule rule;

    /** A trial with these dates, judged by the calibrated rule. */
    public SelfTrial(TrialDates dates) {
        this(dates, LookRule.CALIBRATED);
    }

    /** A trial judged by another rule, for comparisons. */
    public SelfTrial(TrialDates dates, LookRule rule) {
        this.dates = dates;
        this.rule = rule;
    }

    /**
     * A trial of a person who has several.
     *
     * @param of its dates and rule
     * @param series of its sites alone
     */
    public record Part(SelfTrial of, Series series) {}

    /** One answer for each measure of the series, in the order of {@link Measure}; one without measure when empty. */
    public List<Answer> judge(Series series) {
        return judgeTogether(List.of(new Part(this, series))).get(0);
    }

    /**
     * The answers of all trials of one person, each as {@link #judge} gives them, in the order of the parts. Every measure
     * of every trial is a chance to be fooled: false discovery is held over all of them.
     */
    public static List<List<Answer>> judgeTogether(List<Part> parts) {
        List<List<Case>> examined =
                parts.stream().map(part -> part.of().examined(part.series())).toList();
        Iterator<Case> adjusted =
                adjusted(examined.stream().flatMap(List::stream).toList()).iterator();
        List<List<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<Case> own = new ArrayList<>();
            for (int k = 0; k < examined.get(i).size(); k++) {
                own.add(adjusted.next());
            }
            answers.add(parts.get(i).of().answers(parts.get(i).series(), own));
        }
        return answers;
    }

    private List<Answer> answers(Series series, List<Case> cases) {
        if (cases.isEmpty()) {
            List<Reason> reasons = new ArrayList<>(Screening.rowProblems(series.problems()));
            reasons.add(0, Reason.of(reasons.isEmpty() ? "why.empty" : "why.no-usable-row"));
            return List.of(dated(nothing(Optional.empty(), 0, reasons), dates.today()));
        }
        return cases.stream()
                .map(c -> c.look().isPresent()
                        ? dated(finding(c), lastVisit(c))
                        : dated(nothing(Optional.of(c.measure()), c.pairs(), c.reasons()), dates.today()))
                .toList();
    }

    /** What is concluded of each measure, without the numbers: for simulations, which ask very often. */
    public Map<Measure, Conclusion> conclude(Series series) {
        Map<Measure, Conclusion> conclusions = new EnumMap<>(Measure.class);
        for (Case c : looked(series)) {
            conclusions.put(c.measure(), c.look().map(rule::decide).orElse(Conclusion.CANNOT_TELL_YET));
        }
        return conclusions;
    }

    /** What the visits since the day of the verdict say by themselves: for pooling over people. */
    public Map<Measure, TrialEffect> effects(Series series) {
        double verdictDay = ChronoUnit.DAYS.between(dates.firstSession(), dates.verdictFrom());
        Map<Measure, TrialEffect> effects = new EnumMap<>(Measure.class);
        for (Case c : examined(series)) {
            c.assessment()
                    .flatMap(assessment -> assessment.unshrunken(verdictDay))
                    .ifPresent(effect -> effects.put(c.measure(), effect));
        }
        return effects;
    }

    /** What the rule looks at, for each measure that can be judged: for comparing rules. */
    public Map<Measure, LookEvidence> looks(Series series) {
        Map<Measure, LookEvidence> looks = new EnumMap<>(Measure.class);
        looked(series).forEach(c -> c.look().ifPresent(look -> looks.put(c.measure(), look)));
        return looks;
    }

    private List<Case> looked(Series series) {
        return adjusted(examined(series));
    }

    private List<Case> examined(Series series) {
        return series.measures().stream()
                .map(measure -> examine(series, measure))
                .toList();
    }

    /** The same; those that can be judged with tails that allow for their number. */
    private static List<Case> adjusted(List<Case> examined) {
        List<Case> cases = new ArrayList<>(examined);
        double[] above = FalseDiscovery.adjust(cases.stream()
                .flatMap(c -> c.look().stream())
                .mapToDouble(LookEvidence::tailAbove)
                .toArray());
        double[] below = FalseDiscovery.adjust(cases.stream()
                .flatMap(c -> c.look().stream())
                .mapToDouble(LookEvidence::tailBelow)
                .toArray());
        double[] sudden = FalseDiscovery.adjust(cases.stream()
                .flatMap(c -> c.look().stream())
                .mapToDouble(LookEvidence::suddenTail)
                .toArray());
        int judged = 0;
        for (int i = 0; i < cases.size(); i++) {
            Case c = cases.get(i);
            if (c.look().isPresent()) {
                cases.set(i, c.withTails(above[judged], below[judged], sudden[judged]));
                judged++;
            }
        }
        return cases;
    }

    private Case examine(Series series, Measure measure) {
        List<Reading> readings = series.of(measure).stream()
                .filter(r -> !r.visit().isAfter(dates.today()))
                .toList();
        long later = series.of(measure).size() - readings.size();
        List<Reason> reasons = new ArrayList<>(Screening.rowProblems(series.problemsOf(measure)));
        if (later > 0) {
            reasons.add(Reason.of("why.after-today", later, dates.today().toString()));
        }
        Contrasts contrasts = ContrastBuilder.build(measure, dates.firstSession(), readings);
        List<Reason> obstacles = Screening.obstacles(series.problemsOf(measure), readings, contrasts);
        if (!obstacles.isEmpty()) {
            obstacles.addAll(reasons);
            return new Case(measure, pairs(contrasts), Optional.empty(), Optional.empty(), obstacles);
        }
        Assessment assessment = new Assessment(measure, contrasts);
        return new Case(
                measure, pairs(contrasts), Optional.of(assessment), Optional.of(assessment.evidence()), reasons);
    }

    private static int pairs(Contrasts contrasts) {
        return contrasts.paired() ? contrasts.units().size() : 0;
    }

    private LocalDate lastVisit(Case c) {
        return dates.firstSession()
                .plusDays((long) c.assessment().orElseThrow().contrasts().lastDay());
    }

    private Finding finding(Case c) {
        Assessment assessment = c.assessment().orElseThrow();
        Conclusion conclusion = rule.decide(c.look().orElseThrow());
        Needs needs = conclusion == Conclusion.CANNOT_TELL_YET ? new Wanting(assessment, rule).needs() : Needs.NONE;
        List<Reason> reasons = new ArrayList<>(c.reasons());
        if (rule.isSuddenlyWorse(c.look().orElseThrow())) {
            reasons.add(0, Reason.of("why.suddenly-worse"));
        }
        if (isDue(dates.today()) && !isDue(lastVisit(c))) {
            reasons.add(0, Reason.of("why.no-visit-since-due", lastVisit(c).toString()));
        }
        return FindingWriter.write(c.measure(), assessment, conclusion, needs, reasons);
    }

    private static Finding nothing(Optional<Measure> measure, int pairs, List<Reason> reasons) {
        return new Finding(
                measure,
                pairs,
                Conclusion.CANNOT_TELL_YET,
                Optional.empty(),
                pairs > 0 ? ComparedWith.CONTROL : ComparedWith.OWN_BASELINE,
                Needs.NONE,
                reasons,
                List.of());
    }

    private boolean isDue(LocalDate day) {
        return !day.isBefore(dates.verdictFrom());
    }

    /** A verdict rests on a visit on or after its day: that the calendar went on without photographs confirms nothing. */
    private Answer dated(Finding finding, LocalDate seen) {
        return isDue(seen)
                ? new Answer.Verdict(finding, dates.verdictFrom(), !seen.isBefore(dates.confirmedFrom()))
                : new Answer.SoFar(finding, dates.verdictFrom());
    }

    /** One measure on its way; look and assessment are there together or not at all. */
    private record Case(
            Measure measure,
            int pairs,
            Optional<Assessment> assessment,
            Optional<LookEvidence> look,
            List<Reason> reasons) {
        Case withTails(double above, double below, double sudden) {
            return new Case(measure, pairs, assessment, look.map(l -> l.withTails(above, below, sudden)), reasons);
        }
    }
}
