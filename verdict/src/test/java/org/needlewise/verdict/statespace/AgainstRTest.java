package org.needlewise.verdict.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.needlewise.verdict.Golden.column;
import static org.needlewise.verdict.Golden.number;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.needlewise.verdict.Golden;
import org.needlewise.verdict.Tolerances;

/** The filter and the evidence against R's own; src/test/R/oracle.R. */
class AgainstRTest {
    private static final double SPACING_DAYS = 14;
    private static final EffectShape SHAPE = new EffectShape(30, 1);
    private static final Percentage SAME = Percentage.withPercentage(100 * Tolerances.R_SAME_FORMULA);
    private static final Percentage ITERATED = Percentage.withPercentage(100 * Tolerances.R_ITERATED);

    private final List<Map<String, String>> visits = Golden.rows("visits.csv");
    private final double[] day = column(visits, "day");
    private final double[] value = column(visits, "value");
    private final double lastDay = day[day.length - 1];

    @Test
    void generalisedLeastSquaresIsThatOfNlme() {
        for (Map<String, String> row : Golden.rows("gls.csv")) {
            VisitNoise noise = new VisitNoise(number(row, "correlation"), number(row, "white"), 0, 1);
            Evidence e = evidence(series(day), noise, SHAPE.column(day, lastDay));
            double effect = e.score() / e.information();
            double sigma2 = (e.squares() - e.score() * effect) / (day.length - 2);
            assertThat(effect).isCloseTo(number(row, "effect"), SAME);
            assertThat(Math.sqrt(sigma2)).isCloseTo(number(row, "sigma"), SAME);
            assertThat(Math.sqrt(sigma2 / e.information())).isCloseTo(number(row, "standardError"), SAME);
            assertThat(e.logDeterminant() + Math.log(e.information())).isCloseTo(number(row, "logDeterminant"), SAME);
        }
    }

    @Test
    void likelihoodIsThatOfKalmanLike() {
        UnitSeries equal = series(equallySpaced());
        for (Map<String, String> row : Golden.rows("kalman.csv")) {
            VisitFilter filter = new VisitFilter(
                    equal,
                    new VisitNoise(number(row, "correlation"), number(row, "white"), number(row, "drift"), 1),
                    SPACING_DAYS);
            double[] innovations = filter.whiten(value);
            double s2 = Arrays.stream(innovations).map(v -> v * v).sum() / value.length;
            assertThat(s2).isCloseTo(number(row, "s2"), SAME);
            assertThat(0.5 * (Math.log(s2) + filter.logDeterminant() / value.length))
                    .isCloseTo(number(row, "lik"), SAME);
        }
    }

    @Test
    void autoregressionWithRegressorsIsThatOfArima() {
        for (Map<String, String> row : Golden.rows("arima.csv")) {
            VisitNoise noise = new VisitNoise(number(row, "correlation"), 0, 0, 1);
            Evidence e = evidence(series(equallySpaced()), noise, SHAPE.column(day, lastDay));
            assertThat(e.score() / e.information()).isCloseTo(number(row, "effect"), ITERATED);
        }
    }

    private double[] equallySpaced() {
        return IntStream.range(0, value.length)
                .mapToDouble(i -> i * SPACING_DAYS)
                .toArray();
    }

    private UnitSeries series(double[] days) {
        double[] term = new double[days.length];
        Arrays.fill(term, 1);
        return new UnitSeries(days, value, term, 0);
    }

    private static Evidence evidence(UnitSeries unit, VisitNoise noise, double[] shape) {
        return Evidence.of(List.of(unit), new double[][][] {{shape}}, noise, SPACING_DAYS)[0];
    }
}
