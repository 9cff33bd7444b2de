package org.needlewise.imaging.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.needlewise.imaging.Tolerances;
import org.needlewise.imaging.numeric.LevenbergMarquardt;
import org.needlewise.model.card.StandardCards;

class SurfaceProblemTest {
    private static final PhotoGeometry GEOMETRY = PhotoGeometry.withoutFocal(4000, 3000);

    @ParameterizedTest
    @EnumSource(ShapeFamily.class)
    void derivativesAreThoseOfTheResiduals(ShapeFamily family) {
        FittedSurface truth =
                Views.ofCard(new DevelopableShape(1 / 120.0, 0.5, 0), new Camera(3000, 2000, 1500, 0.01), 0.35, 2, 1);
        CardObservations edges = new CardView(StandardCards.CARD_L, truth, 3).edges(List.of(0, 1, 2), false);
        SurfaceProblem problem = new SurfaceProblem(
                family, false, List.of(GEOMETRY, GEOMETRY), List.of(edges, edges), new double[] {15, 15}, 1);
        double[] p = somewhere(problem, truth.pose());
        double[] r = new double[problem.residualCount()];
        problem.residuals(p, r);
        double[][] exact = new double[p.length][r.length];
        double[][] differences = new double[p.length][r.length];
        problem.derivatives(p, r, exact);
        byDifferences(problem).derivatives(p, r, differences);
        for (int i = 0; i < p.length; i++) {
            if (i == problem.offsetOf(0) + SurfaceProblem.TURN) {
                // Held by its prior, whose derivative dwarfs those of all observations, which are left out.
                continue;
            }
            double largest = 0;
            for (double d : differences[i]) {
                largest = Math.max(largest, Math.abs(d));
            }
            assertThat(exact[i])
                    .as("parameter %d", i)
                    .containsExactly(differences[i], within(Tolerances.FORWARD_DIFFERENCES * largest));
        }
    }

    private static double[] somewhere(SurfaceProblem problem, Pose pose) {
        Random random = new Random(5);
        double[] p = new double[problem.parameterCount()];
        for (int i = 0; i < problem.offsetOf(0); i++) {
            p[i] = 0.004 + 0.002 * random.nextDouble();
        }
        for (int photo = 0; photo < 2; photo++) {
            int o = problem.offsetOf(photo);
            System.arraycopy(pose.rotationVector(), 0, p, o, 3);
            System.arraycopy(pose.translation(), 0, p, o + 3, 3);
            for (int k = 0; k < SurfaceProblem.TURN; k++) {
                p[o + k] += 0.02 * random.nextGaussian();
            }
        }
        return p;
    }

    private static LevenbergMarquardt.Problem byDifferences(SurfaceProblem problem) {
        return new LevenbergMarquardt.Problem() {
            @Override
            public int residualCount() {
                return problem.residualCount();
            }

            @Override
            public void residuals(double[] parameters, double[] out) {
                problem.residuals(parameters, out);
            }

            @Override
            public double[] differenceSteps() {
                return problem.differenceSteps();
            }
        };
    }
}
