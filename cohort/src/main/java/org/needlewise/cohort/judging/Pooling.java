package org.needlewise.cohort.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.needlewise.cohort.judging.GroupResult.MeasureResult;
import org.needlewise.cohort.judging.PersonTrial.Harm;
import org.needlewise.cohort.judging.PersonTrial.Result;
import org.needlewise.verdict.looks.Conclusion;
import org.needlewise.verdict.pooling.DoseResponse;
import org.needlewise.verdict.pooling.PooledEffect;
import org.needlewise.verdict.pooling.StudyEffect;
import org.needlewise.verdict.series.Measure;

/** Pools people by concern and protocol; groups of few people are not shown. */
public final class Pooling {
    /** Fewest people of a group, and of a count, that are shown unless told otherwise. */
    public static final int FEWEST_PEOPLE = 5;

    /** Fewest people that a line is laid through. */
    private static final int FEWEST_FOR_A_LINE = 10;

    private final int fewest;

    /** @param fewest people of a group, and of a count, that are shown */
    public Pooling(int fewest) {
        this.fewest = Math.max(PooledEffect.FEWEST, fewest);
    }

    /**
     * All that can be said.
     *
     * @param shown concern by concern, all protocols together first
     * @param hiddenGroups groups of too few people
     * @param hiddenPeople people in them
     */
    public record Pools(List<GroupResult> shown, int hiddenGroups, int hiddenPeople) {
        public Pools {
            shown = List.copyOf(shown);
        }
    }

    /** Pools all trials that had a session. */
    public Pools pool(List<PersonTrial> trials) {
        Map<String, List<PersonTrial>> concerns = trials.stream()
                .filter(trial -> trial.sessions() > 0)
                .collect(Collectors.groupingBy(PersonTrial::concern, TreeMap::new, Collectors.toList()));
        List<GroupResult> shown = new ArrayList<>();
        int groups = 0;
        int people = 0;
        for (Map.Entry<String, List<PersonTrial>> concern : concerns.entrySet()) {
            if (people(concern.getValue()) < fewest) {
                groups++;
                people += people(concern.getValue());
                continue;
            }
            shown.add(result(new Group(concern.getKey(), Group.ALL), concern.getValue()));
            Map<String, List<PersonTrial>> protocols = concern.getValue().stream()
                    .collect(Collectors.groupingBy(PersonTrial::protocol, TreeMap::new, Collectors.toList()));
            List<String> names = List.copyOf(protocols.keySet());
            boolean[] hidden = SmallCells.hidden(
                    names.stream()
                            .map(name -> people(protocols.getOrDefault(name, List.of())))
                            .toList(),
                    fewest);
            for (int i = 0; i < hidden.length; i++) {
                List<PersonTrial> members = protocols.getOrDefault(names.get(i), List.of());
                if (hidden[i]) {
                    groups++;
                    people += people(members);
                } else {
                    shown.add(result(new Group(concern.getKey(), names.get(i)), members));
                }
            }
        }
        return new Pools(shown, groups, people);
    }

    private static int people(List<PersonTrial> trials) {
        return (int) trials.stream().map(PersonTrial::participant).distinct().count();
    }

    private GroupResult result(Group group, List<PersonTrial> trials) {
        List<PersonTrial> due =
                trials.stream().filter(trial -> trial.overall().isPresent()).toList();
        Map<Harm, List<PersonTrial>> harms = trials.stream().collect(Collectors.groupingBy(PersonTrial::harm));
        int asked =
                people(trials.stream().filter(t -> t.harm() != Harm.NOT_ASKED).toList());
        List<PersonTrial> clinician = harms.getOrDefault(Harm.CLINICIAN, List.of());
        List<PersonTrial> stopped = Stream.concat(
                        clinician.stream(), harms.getOrDefault(Harm.STOPPED, List.of()).stream())
                .toList();
        return new GroupResult(
                group,
                people(trials),
                people(due),
                answers(due.stream().map(trial -> trial.overall().orElseThrow()).toList()),
                Count.guarded(people(stopped), asked, fewest),
                Count.guarded(people(clinician), asked, fewest),
                Measure.JUDGED.stream()
                        .map(measure -> measure(measure, trials))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** How often each answer was given, with the exact interval of its share. */
    private Map<String, Count> answers(List<String> given) {
        List<String> names =
                Stream.of(Conclusion.values()).map(Conclusion::jsonName).toList();
        List<Integer> counts = names.stream()
                .map(name -> (int) given.stream().filter(name::equals).count())
                .toList();
        boolean[] hidden = SmallCells.hidden(counts, fewest);
        Map<String, Count> answers = new LinkedHashMap<>();
        for (int i = 0; i < hidden.length; i++) {
            answers.put(
                    names.get(i),
                    hidden[i]
                            ? new Count(counts.get(i), given.size(), true, Math.max(counts.get(i), fewest - 1))
                            : Count.shown(counts.get(i), given.size()));
        }
        return answers;
    }

    /** A person's effect and the dose it came of. */
    private record Dosed(StudyEffect effect, double dosePerCm2) {}

    private Optional<MeasureResult> measure(Measure measure, List<PersonTrial> trials) {
        List<Result> due = trials.stream()
                .flatMap(trial -> trial.results().stream())
                .filter(result -> result.measure().equals(measure.column()) && result.due())
                .toList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        List<Dosed> dosed = trials.stream()
                .flatMap(trial -> trial.results().stream()
                        .filter(result -> result.measure().equals(measure.column()) && result.isPooled())
                        .map(result -> new Dosed(
                                new StudyEffect(
                                        result.effect().orElseThrow(),
                                        result.standardError().orElseThrow()),
                                trial.dosePerCm2())))
                // Sorted by the numbers themselves, so that the order of archives tells nothing.
                .sorted(Comparator.comparingDouble(d -> d.effect().value()))
                .toList();
        List<StudyEffect> effects = dosed.stream().map(Dosed::effect).toList();
        double[] doses = dosed.stream().mapToDouble(Dosed::dosePerCm2).toArray();
        double[] errors =
                effects.stream().mapToDouble(StudyEffect::standardError).toArray();
        boolean enough = effects.size() >= fewest;
        return Optional.of(new MeasureResult(
                measure.column(),
                due.get(0).percent(),
                answers(due.stream().map(Result::answer).toList()),
                enough ? Optional.of(PooledEffect.of(effects)) : Optional.empty(),
                line(effects, doses),
                line(effects, errors),
                enough ? effects : List.of()));
    }

    private Optional<DoseResponse> line(List<StudyEffect> effects, double[] against) {
        boolean possible = effects.size() >= Math.max(fewest, FEWEST_FOR_A_LINE)
                && java.util.Arrays.stream(against).distinct().count() > 1;
        return possible ? Optional.of(DoseResponse.of(effects, against)) : Optional.empty();
    }
}
