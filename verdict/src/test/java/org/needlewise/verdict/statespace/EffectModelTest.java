package org.needlewise.verdict.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.needlewise.verdict.Tolerances;

class EffectModelTest {
    private static final ScalePrior SCALE = new ScalePrior(0.05, 1);
    private static final double SPACING_DAYS = 14;
    private static final double LAST_DAY = 154;

    private final EffectModel model = StandardModel.of(true);

    @Property(tries = 20)
    void swappingTreatedAndControlTurnsTheSign(@ForAll @LongRange(min = 0, max = 1000) long seed) {
        UnitSeries unit = noise(seed, 0.1, -0.2);
        double[] turned = Arrays.stream(unit.value()).map(v -> -v).toArray();
        EffectPosterior one = posterior(unit);
        EffectPosterior other = posterior(new UnitSeries(unit.day(), turned, unit.photoTerm(), 0));
        assertThat(other.mean()).isCloseTo(-one.mean(), within(Tolerances.ROUNDING));
        assertThat(other.probabilityAbove(0)).isCloseTo(one.probabilityBelow(0), within(Tolerances.ROUNDING));
    }

    @Property(tries = 20)
    void aLevelOfTheDifferenceSaysNothing(
            @ForAll @LongRange(min = 0, max = 1000) long seed, @ForAll @DoubleRange(min = -3, max = 3) double level) {
        UnitSeries unit = noise(seed, 0.1, -0.2);
        double[] moved = Arrays.stream(unit.value()).map(v -> v + level).toArray();
        assertThat(posterior(new UnitSeries(unit.day(), moved, unit.photoTerm(), 0))
                        .mean())
                .isCloseTo(posterior(unit).mean(), within(Tolerances.ROUNDING));
    }

    @Property(tries = 10)
    void quantilesAndProbabilitiesAgree(@ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
        EffectPosterior posterior = posterior(noise(3, 0.05, -0.1));
        assertThat(posterior.probabilityBelow(posterior.quantile(p))).isCloseTo(p, within(1e-6));
    }

    @Test
    void posteriorIsTheIntegralOfLikelihoodAndPrior() {
        UnitSeries unit = noise(5, 0.05, -0.1);
        EffectModel one = new EffectModel(
                List.of(new VisitNoise(0.5, 0.1, 0, 1)),
                List.of(new EffectShape(30, 1)),
                new EffectPrior(List.of(new EffectPrior.Part(1, 1))));
        double byModel =
                one.posterior(List.of(unit), LAST_DAY, SPACING_DAYS, SCALE).probabilityBelow(-0.08);
        Evidence e = Evidence.of(
                List.of(unit),
                new double[][][] {{new EffectShape(30, 1).column(unit.day(), LAST_DAY)}},
                new VisitNoise(0.5, 0.1, 0, 1),
                SPACING_DAYS)[0];
        assertThat(byModel).isCloseTo(byIntegration(e, unit.visits(), -0.08), within(Tolerances.INTEGRATION));
    }

    /** Over effect and log variance on a grid, straight from the definitions. */
    private static double byIntegration(Evidence e, int visits, double bound) {
        double below = 0;
        double all = 0;
        for (double logVariance = -11; logVariance < 1; logVariance += 0.02) {
            double variance = Math.exp(logVariance);
            double priorOfVariance =
                    Math.exp(-0.5 * SCALE.dof() * logVariance - SCALE.dof() * SCALE.sd() * SCALE.sd() / (2 * variance));
            double effectVariance = variance * Math.pow(EffectPrior.SDC_PER_SEM, 2);
            for (double effect = -1; effect < 1; effect += 0.0005) {
                double squares = e.squares() - 2 * effect * e.score() + effect * effect * e.information();
                double density = priorOfVariance
                        * Math.exp(-0.5 * (visits - 1) * logVariance - squares / (2 * variance))
                        * Math.exp(-effect * effect / (2 * effectVariance))
                        / Math.sqrt(effectVariance);
                all += density;
                below += effect < bound - 0.00025 ? density : effect < bound + 0.00025 ? density / 2 : 0;
            }
        }
        return below / all;
    }

    @Test
    void scepticIsNearerToZeroThanTheRest() {
        UnitSeries unit = noise(9, 0.03, -0.15);
        EffectPosterior doubting =
                StandardModel.scepticalTwin(true).posterior(List.of(unit), LAST_DAY, SPACING_DAYS, SCALE);
        assertThat(Math.abs(doubting.mean()))
                .isLessThan(Math.abs(posterior(unit).mean()));
    }

    @Test
    void moreVisitsPromiseANarrowerInterval() {
        UnitSeries unit = noise(11, 0.05, -0.1);
        EffectForecast forecast = new EffectForecast(model, List.of(unit), LAST_DAY, SPACING_DAYS, posterior(unit));
        double now = forecast.after(0, 1).spread();
        double later = forecast.after(10, 1).spread();
        assertThat(later).isLessThan(now);
        assertThat(forecast.after(10, 3).spread()).isLessThan(later);
    }

    private EffectPosterior posterior(UnitSeries unit) {
        return model.posterior(List.of(unit), LAST_DAY, SPACING_DAYS, SCALE);
    }

    private static UnitSeries noise(long seed, double sd, double effect) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] day = new double[14];
        double[] value = new double[day.length];
        double[] term = new double[day.length];
        for (int i = 0; i < day.length; i++) {
            day[i] = (i - 2) * SPACING_DAYS;
            value[i] = sd * random.nextGaussian() + (day[i] > 0 ? effect : 0);
            term[i] = 2.0 / 3;
        }
        return new UnitSeries(day, value, term, 0);
    }
}
