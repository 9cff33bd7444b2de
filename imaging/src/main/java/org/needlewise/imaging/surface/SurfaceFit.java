package org.needlewise.imaging.surface;

import java.util.List;

/**
 * A surface fitted to one photograph or jointly to several of the same skin.
 *
 * @param family the family the data chose
 * @param surfaces one a photograph, in the order given
 * @param residualPx root mean square distance of the card's edges from the fit, one a photograph
 * @param observations observations that took part, one count a photograph
 */
public final class SurfaceFit {
    private final SurfaceProblem problem;
    private final ShapeFamily family;
    private final double[] parameters;
    private final double[][] covariance;
    private final double[] residualPx;
    private final int[] observationCounts;
    private final List<FittedSurface> surfaces;

    SurfaceFit(
            SurfaceProblem problem,
            ShapeFamily family,
            double[] parameters,
            double[][] covariance,
            double[] residualPx,
            int[] observationCounts) {
        this.problem = problem;
        this.family = family;
        this.parameters = parameters;
        this.covariance = covariance;
        this.residualPx = residualPx;
        this.observationCounts = observationCounts;
        this.surfaces = java.util.stream.IntStream.range(0, residualPx.length)
                .mapToObj(photo -> problem.surface(parameters, photo))
                .toList();
    }

    ShapeFamily family() {
        return family;
    }

    double[] parameters() {
        return parameters.clone();
    }

    int photoCount() {
        return residualPx.length;
    }

    /** Stable word for outputs: plane, cylinder, cone or two-curvatures. */
    public String kind() {
        return switch (family) {
            case PLANE -> "plane";
            case CYLINDER -> "cylinder";
            case CONE -> "cone";
            case ROUND, TWO_CURVATURES -> "two-curvatures";
        };
    }

    /** Whether the skin was found to curve both ways, so that it cannot be unrolled without stretch. */
    public boolean curvesBothWays() {
        return family == ShapeFamily.ROUND || family == ShapeFamily.TWO_CURVATURES;
    }

    public FittedSurface surface(int photo) {
        return surfaces.get(photo);
    }

    public List<FittedSurface> surfaces() {
        return surfaces;
    }

    /** Root mean square distance of the card's edges from the fit, in pixels. */
    public double residualPx(int photo) {
        return residualPx[photo];
    }

    /** How many edge points took part. */
    public int observationCount(int photo) {
        return observationCounts[photo];
    }

    /** Radius of the strongest curvature in millimetres; infinite for a plane, negative for a hollow. */
    public double radiusMm() {
        double curvature = surface(0).shape().curvaturePerMm();
        return curvature == 0 ? Double.POSITIVE_INFINITY : 1 / curvature;
    }

    /** Standard uncertainty of {@link #radiusMm()}; infinite for a plane. */
    public double radiusUncertaintyMm() {
        if (family == ShapeFamily.PLANE) {
            return Double.POSITIVE_INFINITY;
        }
        double curvature = surface(0).shape().curvaturePerMm();
        double variance = variance(p -> problem.surface(p, 0).shape().curvaturePerMm());
        return Math.sqrt(variance) / (curvature * curvature);
    }

    /** Radius across the strongest curvature in millimetres, negative for a saddle; infinite where there is no bend. */
    public double secondRadiusMm() {
        double curvature = lesserCurvaturePerMm(surface(0).shape());
        return curvature == 0 ? Double.POSITIVE_INFINITY : 1 / curvature;
    }

    /** Standard uncertainty of {@link #secondRadiusMm()}; infinite where there is no bend. */
    public double secondRadiusUncertaintyMm() {
        double curvature = lesserCurvaturePerMm(surface(0).shape());
        double variance =
                variance(p -> lesserCurvaturePerMm(problem.surface(p, 0).shape()));
        return Math.sqrt(variance) / (curvature * curvature);
    }

    private static double lesserCurvaturePerMm(SkinShape shape) {
        if (shape instanceof TwoCurvatureShape two) {
            return Math.abs(two.k1PerMm()) < Math.abs(two.k2PerMm()) ? two.k1PerMm() : two.k2PerMm();
        }
        return 0;
    }

    /**
     * Relative standard uncertainty of a skin area around the given pixels, from the fit of curvature, pose and lens
     * alone.
     *
     * @param pixels x and y of points spread over the site, in the photograph
     */
    public double relativeAreaUncertainty(int photo, double[][] pixels) {
        FittedSurface best = surface(photo);
        double[][] starts = new double[pixels.length][];
        for (int i = 0; i < pixels.length; i++) {
            starts[i] = best.toSkin(pixels[i][0], pixels[i][1]);
        }
        return Math.sqrt(variance(p -> logArea(problem.surface(p, photo), pixels, starts)));
    }

    private static double logArea(FittedSurface surface, double[][] pixels, double[][] starts) {
        double sum = 0;
        int n = 0;
        double h = 4;
        for (int i = 0; i < pixels.length; i++) {
            if (Double.isNaN(starts[i][0])) {
                continue;
            }
            double[] o = surface.toSkin(pixels[i][0], pixels[i][1], starts[i][0], starts[i][1]);
            double[] a = surface.toSkin(pixels[i][0] + h, pixels[i][1], starts[i][0], starts[i][1]);
            double[] b = surface.toSkin(pixels[i][0], pixels[i][1] + h, starts[i][0], starts[i][1]);
            double area = Math.abs((a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]))
                    * surface.areaDensity(o[0], o[1]);
            if (area > 0) {
                sum += area;
                n++;
            }
        }
        return n == 0 ? 0 : Math.log(sum / n);
    }

    private interface Statistic {
        double of(double[] parameters);
    }

    /** First-order propagation of the parameters' covariance. Reference: JCGM 100:2008 (GUM), 5.2. */
    private double variance(Statistic statistic) {
        int n = parameters.length;
        double[] steps = problem.differenceSteps();
        double[] gradient = new double[n];
        double[] p = parameters.clone();
        for (int i = 0; i < n; i++) {
            double step = Math.max(steps[i], 0.1 * Math.sqrt(Math.max(0, covariance[i][i])));
            p[i] = parameters[i] + step;
            double ahead = statistic.of(p);
            p[i] = parameters[i] - step;
            double behind = statistic.of(p);
            p[i] = parameters[i];
            gradient[i] = (ahead - behind) / (2 * step);
        }
        double variance = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                variance += gradient[i] * covariance[i][j] * gradient[j];
            }
        }
        return Double.isFinite(variance) ? Math.max(0, variance) : 0;
    }
}
