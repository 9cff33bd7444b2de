package org.needlewise.verdict.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.needlewise.verdict.looks.Conclusion.CANNOT_TELL_YET;
import static org.needlewise.verdict.looks.Conclusion.IMPROVED;
import static org.needlewise.verdict.looks.Conclusion.NO_CHANGE;
import static org.needlewise.verdict.looks.Conclusion.WORSE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.needlewise.verdict.looks.Conclusion;
import org.needlewise.verdict.series.Measure;

class OverallTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void harmOutweighsGainAndGainOutweighsLackOfIt() {
        assertThat(Overall.of(verdicts(IMPROVED, WORSE, NO_CHANGE))).contains(WORSE);
        assertThat(Overall.of(verdicts(NO_CHANGE, IMPROVED, CANNOT_TELL_YET))).contains(IMPROVED);
    }

    @Test
    void saysNoChangeOnlyWhenEveryMeasureSaysSo() {
        assertThat(Overall.of(verdicts(NO_CHANGE, NO_CHANGE))).contains(NO_CHANGE);
        assertThat(Overall.of(verdicts(NO_CHANGE, CANNOT_TELL_YET))).contains(CANNOT_TELL_YET);
    }

    @Test
    void tellsHarmBeforeTheDayOfTheVerdict() {
        assertThat(Overall.of(List.of(new Answer.SoFar(finding(WORSE), DAY)))).contains(WORSE);
    }

    @Test
    void saysNothingElseBeforeTheDayOfTheVerdict() {
        List<Answer> answers = new ArrayList<>(verdicts(IMPROVED));
        answers.add(new Answer.SoFar(finding(IMPROVED), DAY));
        assertThat(Overall.of(answers)).isEmpty();
        assertThat(Overall.of(List.of())).isEmpty();
    }

    private static List<Answer> verdicts(Conclusion... conclusions) {
        return Arrays.stream(conclusions)
                .<Answer>map(conclusion -> new Answer.Verdict(finding(conclusion), DAY, false))
                .toList();
    }

    private static Finding finding(Conclusion conclusion) {
        return new Finding(
                Optional.of(Measure.AREA),
                1,
                conclusion,
                Optional.empty(),
                ComparedWith.CONTROL,
                Needs.NONE,
                List.of(),
                List.of());
    }
}
