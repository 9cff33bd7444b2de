package org.needlewise.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /** One answer for each measure of the series, in the order of {@link Measure}; one without measure when empty. */
    public List<Answer> judge(Series series) {
        if (series.measures().isEmpty()) {
            return List.of(dated(nothing(Optional.empty(), List.of(Reason.of("why.empty")))));
        }
        List<Case> cases = new ArrayList<>();
        series.measures().forEach(measure -> cases.add(examine(series, measure)));
        List<Case> judged =
                cases.stream().filter(c -> c.assessment().isPresent()).toList();
        double[] above = FalseDiscovery.adjust(
                judged.stream().mapToDouble(c -> c.evidence().tailAbove()).toArray());
        double[] below = FalseDiscovery.adjust(
                judged.stream().mapToDouble(c -> c.evidence().tailBelow()).toArray());
        List<Answer> answers = new ArrayList<>();
        for (Case c : cases) {
            int i = judged.indexOf(c);
            answers.add(dated(i < 0 ? nothing(Optional.of(c.measure()), c.reasons()) : finding(c, above[i], below[i])));
        }
        return answers;
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
            return new Case(measure, Optional.empty(), obstacles);
        }
        return new Case(measure, Optional.of(new Assessment(measure, contrasts)), reasons);
    }

    private Finding finding(Case c, double above, double below) {
        Assessment assessment = c.assessment().orElseThrow();
        LookEvidence look = assessment.evidence().withTails(above, below);
        Conclusion conclusion = rule.decide(look);
        Needs needs = conclusion == Conclusion.CANNOT_TELL_YET ? new Wanting(assessment, rule).needs() : Needs.NONE;
        return FindingWriter.write(c.measure(), assessment, conclusion, needs, c.reasons());
    }

    private static Finding nothing(Optional<Measure> measure, List<Reason> reasons) {
        return new Finding(
                measure,
                0,
                Conclusion.CANNOT_TELL_YET,
                Optional.empty(),
                ComparedWith.OWN_BASELINE,
                Needs.NONE,
                reasons,
                List.of());
    }

    private Answer dated(Finding finding) {
        LocalDate from = dates.verdictFrom();
        return dates.today().isBefore(from)
                ? new Answer.SoFar(finding, from)
                : new Answer.Verdict(finding, from, !dates.today().isBefore(dates.confirmedFrom()));
    }

    /** One measure on its way. */
    private record Case(Measure measure, Optional<Assessment> assessment, List<Reason> reasons) {
        LookEvidence evidence() {
            return assessment.orElseThrow().evidence();
        }
    }
}
