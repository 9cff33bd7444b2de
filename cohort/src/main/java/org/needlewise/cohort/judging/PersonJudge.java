package org.needlewise.cohort.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.needlewise.cohort.judging.PersonTrial.Harm;
import org.needlewise.cohort.judging.PersonTrial.Result;
import org.needlewise.cohort.judging.PersonTrial.Standing;
import org.needlewise.model.study.StudyCheckIn;
import org.needlewise.model.study.StudyPair;
import org.needlewise.model.study.StudyRecord;
import org.needlewise.model.study.StudySite;
import org.needlewise.verdict.SelfTrial;
import org.needlewise.verdict.TrialDates;
import org.needlewise.verdict.TrialEffect;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.answer.Overall;
import org.needlewise.verdict.looks.Conclusion;
import org.needlewise.verdict.series.Measure;
import org.needlewise.verdict.series.Role;
import org.needlewise.verdict.series.Series;

/** Puts one person's readings before the verdict, trial by trial, as the application does. */
public final class PersonJudge {
    /** Day 0 of every record; the verdict thinks in dates, and only their distances matter. */
    private static final LocalDate FIRST_SESSION = LocalDate.of(2001, 1, 1);

    private PersonJudge() {}

    /** One trial before it is judged. */
    private record Design(String concern, List<StudyPair> pairs, List<String> sites, Set<String> treated) {}

    /** All trials of a person, judged together: every one is a chance to be fooled. */
    public static List<PersonTrial> judge(StudyRecord study, List<Reading> readings) {
        List<Design> designs = designs(study);
        List<Protocol> protocols = designs.stream()
                .map(design -> Protocol.of(study, design.treated()))
                .toList();
        LocalDate today = date(readings.stream().mapToInt(Reading::day).max().orElse(0));
        List<SelfTrial.Part> parts = new ArrayList<>();
        for (int i = 0; i < designs.size(); i++) {
            if (!protocols.get(i).sessionDays().isEmpty()) {
                parts.add(part(designs.get(i), protocols.get(i), readings, today));
            }
        }
        List<List<Answer>> answers = SelfTrial.judgeTogether(parts);
        List<PersonTrial> trials = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < designs.size(); i++) {
            if (protocols.get(i).sessionDays().isEmpty()) {
                trials.add(untreated(study, designs.get(i)));
            } else {
                trials.add(trial(study, designs.get(i), protocols.get(i), parts.get(next), answers.get(next)));
                next++;
            }
        }
        return trials;
    }

    private static List<Design> designs(StudyRecord study) {
        List<Design> designs = new ArrayList<>();
        Set<String> paired = new LinkedHashSet<>();
        Map<String, List<StudyPair>> byConcern = study.pairs().stream()
                .collect(Collectors.groupingBy(
                        pair -> study.site(pair.treated()).concern(), java.util.TreeMap::new, Collectors.toList()));
        byConcern.forEach((concern, pairs) -> {
            List<String> sites = pairs.stream()
                    .flatMap(pair -> Stream.of(pair.treated(), pair.control()))
                    .toList();
            paired.addAll(sites);
            designs.add(new Design(
                    concern,
                    pairs,
                    sites,
                    pairs.stream().map(StudyPair::treated).collect(Collectors.toSet())));
        });
        study.sites().stream()
                .filter(site -> !paired.contains(site.id()))
                .sorted(Comparator.comparing(StudySite::id))
                .forEach(site ->
                        designs.add(new Design(site.concern(), List.of(), List.of(site.id()), Set.of(site.id()))));
        return designs;
    }

    private static SelfTrial.Part part(Design design, Protocol protocol, List<Reading> readings, LocalDate today) {
        LocalDate last = date(protocol.lastDay());
        TrialDates dates = new TrialDates(date(protocol.firstDay()), last, today.isBefore(last) ? last : today);
        List<org.needlewise.verdict.series.Reading> rows = new ArrayList<>();
        for (Reading reading : readings) {
            Optional<Measure> measure = Measure.named(reading.measure()).filter(Measure.JUDGED::contains);
            if (measure.isPresent() && design.sites().contains(reading.site())) {
                rows.add(new org.needlewise.verdict.series.Reading(
                        rows.size() + 1,
                        pairOf(design, reading.site()),
                        reading.site(),
                        design.treated().contains(reading.site()) ? Role.TREATED : Role.CONTROL,
                        date(reading.day()),
                        reading.photo(),
                        measure.get(),
                        reading.value(),
                        reading.u()));
            }
        }
        return new SelfTrial.Part(new SelfTrial(dates), new Series(rows, List.of()));
    }

    private static String pairOf(Design design, String site) {
        return design.pairs().stream()
                .filter(pair -> pair.treated().equals(site) || pair.control().equals(site))
                .map(StudyPair::id)
                .findFirst()
                .orElse("");
    }

    private static PersonTrial untreated(StudyRecord study, Design design) {
        return new PersonTrial(
                study.participant(),
                design.concern(),
                "",
                0,
                0,
                design.pairs().size(),
                Standing.NO_SESSION,
                Optional.empty(),
                Harm.NOT_ASKED,
                List.of());
    }

    private static PersonTrial trial(
            StudyRecord study, Design design, Protocol protocol, SelfTrial.Part part, List<Answer> answers) {
        Map<Measure, TrialEffect> effects = part.of().effects(part.series());
        List<Result> results = new ArrayList<>();
        for (Answer answer : answers) {
            answer.finding()
                    .measure()
                    .ifPresent(
                            measure -> results.add(result(measure, answer, Optional.ofNullable(effects.get(measure)))));
        }
        return new PersonTrial(
                study.participant(),
                design.concern(),
                protocol.name(),
                protocol.sessionDays().size(),
                protocol.dosePerCm2(),
                design.pairs().size(),
                standing(design, answers, results),
                Overall.of(answers).map(Conclusion::jsonName),
                harm(study, design),
                results);
    }

    /** Effects on another scale than the measure's own (a size that has vanished has no logarithm) are not pooled. */
    private static Result result(Measure measure, Answer answer, Optional<TrialEffect> known) {
        Optional<TrialEffect> effect = known.filter(
                found -> found.pairs() > 0 && found.scale() == measure.scale() && found.standardError() > 0);
        return new Result(
                measure.column(),
                answer.finding().conclusion().jsonName(),
                answer instanceof Answer.Verdict,
                effect.map(TrialEffect::value),
                effect.map(TrialEffect::standardError),
                measure.scale() == org.needlewise.verdict.series.MeasureScale.RATIO);
    }

    private static Standing standing(Design design, List<Answer> answers, List<Result> results) {
        if (design.pairs().isEmpty()) {
            return Standing.NO_CONTROL;
        }
        if (answers.stream()
                .map(Answer::finding)
                .noneMatch(finding -> finding.pairs() > 0 && finding.numbers().isPresent())) {
            return Standing.NOTHING_MEASURED;
        }
        return results.stream().anyMatch(Result::isPooled) ? Standing.POOLED : Standing.TOO_EARLY;
    }

    private static Harm harm(StudyRecord study, Design design) {
        return study.checkIns().stream()
                .filter(check -> design.treated().contains(check.site()))
                .map(check -> harm(check.action()))
                .max(Comparator.naturalOrder())
                .orElse(Harm.NOT_ASKED);
    }

    private static Harm harm(StudyCheckIn.Action action) {
        return switch (action) {
            case NONE, WATCH -> Harm.NONE;
            case STOP -> Harm.STOPPED;
            case CLINICIAN, EMERGENCY -> Harm.CLINICIAN;
        };
    }

    private static LocalDate date(int day) {
        return FIRST_SESSION.plusDays(day);
    }
}
