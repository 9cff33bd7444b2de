package org.needlewise.app.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One thing to do next, whatever the standing. */
class NextStepTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Optional<String> NONE = Optional.empty();

    /** What is true of a standing besides what every test shares. */
    private enum Holds {
        SITES,
        ANSWERS,
        LET_THROUGH,
        MUST_STOP,
        HEAD_USED_UP,
        WAITS_FOR_ANSWER
    }

    private static final Set<Holds> READY = Set.of(Holds.SITES, Holds.ANSWERS, Holds.LET_THROUGH);
    private static final Set<Holds> WAITING =
            Set.of(Holds.SITES, Holds.ANSWERS, Holds.LET_THROUGH, Holds.WAITS_FOR_ANSWER);

    @Test
    void welcomesWhoHasNothingYet() {
        assertThat(step(Set.of())).isEqualTo(NextStep.WELCOME);
    }

    @Test
    void asksBeforeAnythingElse() {
        assertThat(step(Set.of(Holds.SITES))).isEqualTo(NextStep.SCREEN);
        assertThat(step(Set.of(Holds.SITES, Holds.ANSWERS))).isEqualTo(NextStep.NOT_NOW);
    }

    @Test
    void aRunningSessionAndHealingComeFirst() {
        assertThat(next(READY, Optional.of("/sessions/1"), Optional.of("/healing/1"), NONE))
                .isEqualTo(new NextStep.Next(NextStep.GO_ON, "/sessions/1"));
        assertThat(next(READY, NONE, Optional.of("/healing/1"), NONE))
                .isEqualTo(new NextStep.Next(NextStep.CHECK_IN, "/healing/1"));
    }

    @Test
    void aRunningSessionIsStoppedOnceItsSkinIsLockedAndNotForAnother() {
        Set<Holds> stopped = Set.of(Holds.SITES, Holds.ANSWERS, Holds.LET_THROUGH, Holds.MUST_STOP);
        Optional<String> session = Optional.of("/sessions/1");
        assertThat(next(stopped, session, NONE, Optional.of("/healing/locks")))
                .isEqualTo(new NextStep.Next(NextStep.STOP, "/sessions/1"));
        assertThat(next(READY, session, NONE, Optional.of("/healing/locks")))
                .isEqualTo(new NextStep.Next(NextStep.GO_ON, "/sessions/1"));
    }

    @Test
    void waitsWhenNothingIsDue() {
        assertThat(step(READY)).isEqualTo(NextStep.WAIT);
    }

    @Test
    void aLockLeadsToWhatLiftsIt() {
        assertThat(next(WAITING, NONE, NONE, Optional.of("/devices")))
                .isEqualTo(new NextStep.Next(NextStep.LOCKED, "/devices"));
    }

    @Test
    void aSessionThatDependsOnTheAnswerLeadsToPhotographs() {
        assertThat(next(WAITING, NONE, NONE, NONE)).isEqualTo(new NextStep.Next(NextStep.ANSWER_FIRST, "/photos"));
    }

    @Test
    void anAnswerIsNewsForFourWeeksAndThenAUsedUpHeadIsNext() {
        Set<Holds> usedUp = Set.of(Holds.SITES, Holds.ANSWERS, Holds.LET_THROUGH, Holds.HEAD_USED_UP);
        assertThat(NextStep.of(standing(usedUp, NONE, NONE, NONE, Optional.of(TODAY.minusWeeks(2))))
                        .step())
                .isEqualTo(NextStep.VERDICT);
        assertThat(NextStep.of(standing(usedUp, NONE, NONE, NONE, Optional.of(TODAY.minusWeeks(5))))
                        .step())
                .isEqualTo(NextStep.HEAD);
    }

    private static NextStep step(Set<Holds> holds) {
        return next(holds, NONE, NONE, NONE).step();
    }

    private static NextStep.Next next(
            Set<Holds> holds, Optional<String> running, Optional<String> checkIn, Optional<String> lock) {
        return NextStep.of(standing(holds, running, checkIn, lock, Optional.empty()));
    }

    private static Standing standing(
            Set<Holds> holds,
            Optional<String> running,
            Optional<String> checkIn,
            Optional<String> lock,
            Optional<LocalDate> verdictFrom) {
        return new Standing(
                TODAY,
                running,
                holds.contains(Holds.MUST_STOP),
                checkIn,
                holds.contains(Holds.SITES),
                holds.contains(Holds.ANSWERS),
                holds.contains(Holds.LET_THROUGH),
                true,
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                lock,
                holds.contains(Holds.HEAD_USED_UP),
                false,
                false,
                holds.contains(Holds.WAITS_FOR_ANSWER),
                Optional.empty(),
                verdictFrom);
    }
}
