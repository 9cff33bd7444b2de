package org.needlewise.cohort.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.needlewise.cohort.Tolerances;
import org.needlewise.cohort.judging.PersonTrial.Harm;
import org.needlewise.cohort.judging.PersonTrial.Result;
import org.needlewise.cohort.judging.PersonTrial.Standing;
import org.needlewise.model.study.StudyCheckIn;
import org.needlewise.model.study.StudyCheckIn.Action;
import org.needlewise.model.study.StudyConsent;
import org.needlewise.model.study.StudyFormat;
import org.needlewise.model.study.StudyPair;
import org.needlewise.model.study.StudyRecord;
import org.needlewise.model.study.StudySession;
import org.needlewise.model.study.StudySite;

class PersonJudgeTest {
    private static final double EFFECT = Math.log(0.7);

    @Test
    void findsTheEffectOfTheTreatedSiteAgainstItsPartner() {
        PersonTrial trial = judge(study(true, List.of()), readings(300)).get(0);
        assertThat(trial.standing()).isEqualTo(Standing.POOLED);
        assertThat(trial.overall()).contains("improved");
        assertThat(trial.sessions()).isEqualTo(3);
        assertThat(trial.dosePerCm2()).isEqualTo(3 * 150.0);
        assertThat(trial.protocol()).isEqualTo("1.00 mm / 6-8 weeks");
        Result area = trial.results().get(0);
        assertThat(area.answer()).isEqualTo("improved");
        assertThat(area.effect().orElseThrow()).isCloseTo(EFFECT, within(Tolerances.EFFECT));
        assertThat(area.isPooled()).isTrue();
    }

    @Test
    void turnsTheSignWhenTheOtherSiteIsTreated() {
        double one = area(judge(study(true, List.of()), readings(300)));
        double other = area(judge(study(false, List.of()), readings(300)));
        assertThat(other).isCloseTo(-one, within(Tolerances.ROUNDING));
    }

    @Test
    void doesNotPoolBeforeTheDayOfTheVerdict() {
        PersonTrial trial = judge(study(true, List.of()), readings(100)).get(0);
        assertThat(trial.standing()).isEqualTo(Standing.TOO_EARLY);
        assertThat(trial.results()).noneMatch(Result::isPooled);
    }

    @Test
    void saysThatNothingWasMeasured() {
        assertThat(judge(study(true, List.of()), List.of()).get(0).standing()).isEqualTo(Standing.NOTHING_MEASURED);
    }

    @Test
    void takesTheWorstOfWhatWasAnsweredAboutTheTreatedSite() {
        List<StudyCheckIn> answers = List.of(
                new StudyCheckIn("s1", 1, Action.NONE, List.of()),
                new StudyCheckIn("s1", 43, Action.STOP, List.of("pus")),
                new StudyCheckIn("s2", 43, Action.EMERGENCY, List.of()));
        assertThat(judge(study(true, answers), readings(300)).get(0).harm()).isEqualTo(Harm.STOPPED);
        assertThat(judge(study(true, List.of()), readings(300)).get(0).harm()).isEqualTo(Harm.NOT_ASKED);
    }

    private static double area(List<PersonTrial> trials) {
        return trials.get(0).results().get(0).effect().orElseThrow();
    }

    private static List<PersonTrial> judge(StudyRecord study, List<Reading> readings) {
        return PersonJudge.judge(study, readings);
    }

    private static StudyRecord study(boolean firstIsTreated, List<StudyCheckIn> answers) {
        String treated = firstIsTreated ? "s1" : "s2";
        List<StudySession> sessions = new ArrayList<>();
        for (int day = 0; day <= 84; day += 42) {
            sessions.add(new StudySession(
                    day, List.of(new StudySession.Zone(treated, 1.05, 10, 150, Optional.empty(), false))));
        }
        return new StudyRecord(
                StudyFormat.NAME,
                StudyFormat.VERSION,
                "test",
                new StudyConsent(true, 1),
                "0".repeat(32),
                400,
                List.of(site("s1"), site("s2")),
                List.of(new StudyPair("p1", treated, firstIsTreated ? "s2" : "s1")),
                sessions,
                answers,
                List.of());
    }

    private static StudySite site(String id) {
        return new StudySite(id, "striae-albae", Optional.of("card-l"), Optional.empty());
    }

    /** The first site shrinks by three tenths, the second stays. */
    private static List<Reading> readings(int lastDay) {
        SplittableRandom random = new SplittableRandom(3);
        List<Reading> readings = new ArrayList<>();
        for (int day = -21; day <= lastDay; day += day < 0 ? 7 : 28) {
            for (int photo = 1; photo <= 3; photo++) {
                double built = day <= 0 ? 0 : EFFECT * -Math.expm1(-day / 30.0);
                double noise = 0.01 * random.nextGaussian();
                readings.add(new Reading("s1", day, "p" + photo, "areaMm2", 500 * Math.exp(built + noise), 5));
                readings.add(new Reading(
                        "s2", day, "p" + photo, "areaMm2", 500 * Math.exp(0.01 * random.nextGaussian()), 5));
            }
        }
        return readings;
    }
}
