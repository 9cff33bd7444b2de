package org.needlewise.app.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One thing to do next, whatever the standing. */
class NextStepTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void welcomesWhoHasNothingYet() {
        assertThat(NextStep.of(standing(false, false, false, Optional.empty(), Optional.empty()))
                        .step())
                .isEqualTo(NextStep.WELCOME);
    }

    @Test
    void asksBeforeAnythingElse() {
        assertThat(NextStep.of(standing(true, false, false, Optional.empty(), Optional.empty()))
                        .step())
                .isEqualTo(NextStep.SCREEN);
        assertThat(NextStep.of(standing(true, true, false, Optional.empty(), Optional.empty()))
                        .step())
                .isEqualTo(NextStep.NOT_NOW);
    }

    @Test
    void aRunningSessionAndHealingComeFirst() {
        assertThat(NextStep.of(standing(true, true, true, Optional.of("/sessions/1"), Optional.of("/healing/1"))))
                .isEqualTo(new NextStep.Next(NextStep.GO_ON, "/sessions/1"));
        assertThat(NextStep.of(standing(true, true, true, Optional.empty(), Optional.of("/healing/1"))))
                .isEqualTo(new NextStep.Next(NextStep.CHECK_IN, "/healing/1"));
    }

    @Test
    void aRunningSessionIsStoppedOnceNeedlingIsLocked() {
        assertThat(NextStep.of(standing(
                        true,
                        true,
                        true,
                        Optional.of("/sessions/1"),
                        Optional.empty(),
                        Optional.of("/devices"),
                        false)))
                .isEqualTo(new NextStep.Next(NextStep.STOP, "/sessions/1"));
    }

    @Test
    void waitsWhenNothingIsDue() {
        assertThat(NextStep.of(standing(true, true, true, Optional.empty(), Optional.empty()))
                        .step())
                .isEqualTo(NextStep.WAIT);
    }

    @Test
    void aLockLeadsToWhatLiftsIt() {
        assertThat(NextStep.of(waiting(Optional.of("/devices"), true)))
                .isEqualTo(new NextStep.Next(NextStep.LOCKED, "/devices"));
    }

    @Test
    void aSessionThatDependsOnTheAnswerLeadsToPhotographs() {
        assertThat(NextStep.of(waiting(Optional.empty(), true)))
                .isEqualTo(new NextStep.Next(NextStep.ANSWER_FIRST, "/photos"));
    }

    @Test
    void anAnswerIsNewsForFourWeeksAndThenAUsedUpHeadIsNext() {
        assertThat(NextStep.of(usedUp(TODAY.minusWeeks(2))).step()).isEqualTo(NextStep.VERDICT);
        assertThat(NextStep.of(usedUp(TODAY.minusWeeks(5))).step()).isEqualTo(NextStep.HEAD);
    }

    private static Standing usedUp(LocalDate verdictFrom) {
        return standing(
                true,
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                Optional.of(verdictFrom));
    }

    private static Standing standing(
            boolean hasSites,
            boolean hasAnswers,
            boolean isLetThrough,
            Optional<String> running,
            Optional<String> checkIn) {
        return standing(hasSites, hasAnswers, isLetThrough, running, checkIn, Optional.empty(), false);
    }

    private static Standing waiting(Optional<String> lock, boolean waitsForAnswer) {
        return standing(true, true, true, Optional.empty(), Optional.empty(), lock, waitsForAnswer);
    }

    private static Standing standing(
            boolean hasSites,
            boolean hasAnswers,
            boolean isLetThrough,
            Optional<String> running,
            Optional<String> checkIn,
            Optional<String> lock,
            boolean waitsForAnswer) {
        return standing(
                hasSites, hasAnswers, isLetThrough, running, checkIn, lock, waitsForAnswer, false, Optional.empty());
    }

    private static Standing standing(
            boolean hasSites,
            boolean hasAnswers,
            boolean isLetThrough,
            Optional<String> running,
            Optional<String> checkIn,
            Optional<String> lock,
            boolean waitsForAnswer,
            boolean headUsedUp,
            Optional<LocalDate> verdictFrom) {
        return new Standing(
                TODAY,
                running,
                checkIn,
                hasSites,
                hasAnswers,
                isLetThrough,
                true,
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                lock,
                headUsedUp,
                false,
                false,
                waitsForAnswer,
                Optional.empty(),
                verdictFrom);
    }
}
