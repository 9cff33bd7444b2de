package org.needlewise.imaging.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.needlewise.imaging.numeric.LevenbergMarquardt;

/**
 * Fits camera, pose and skin shape to what was seen of the card.
 *
 * <p>Curved fits have local minima, so they start from several curvatures and directions; which family of shape is used
 * is decided by the Bayesian information criterion (Schwarz 1978), because a flat site fitted as a limb loses one to two
 * percent of area to noise.
 */
public final class SurfaceFitter {
    private static final double[] START_CURVATURES_PER_MM = {0.002, 0.006, 0.012};
    private static final int START_DIRECTIONS = 4;
    private static final int COARSE_ITERATIONS = 30;
    private static final int FINE_ITERATIONS = 25;
    private static final double OUTLIER_MADS = 4;
    /** Neighbouring edge points share paper waviness and lens error: this many count as one. */
    private static final double CORRELATED_OBSERVATIONS = 25;

    private final double[] referenceMm;
    private final double printScale;
    private final boolean stripsOnly;

    /**
     * @param referenceMm the card's reference point, true millimetres
     * @param printScale true millimetres per nominal millimetre of the layout
     * @param stripsOnly whether the card is made of narrow strips through the reference point, so that it can follow skin
     *     that curves both ways
     */
    public SurfaceFitter(double[] referenceMm, double printScale, boolean stripsOnly) {
        this.referenceMm = referenceMm.clone();
        this.printScale = printScale;
        this.stripsOnly = stripsOnly;
    }

    /** First fit of one photograph, plane or cylinder, from the tags' corners. */
    public SurfaceFit coarse(PhotoGeometry geometry, CardObservations corners) {
        double[] pose = PlaneStart.pose(
                geometry,
                shifted(corners.layoutXMm(), referenceMm[0]),
                shifted(corners.layoutYMm(), referenceMm[1]),
                corners.xPx(),
                corners.yPx());
        double[] plane = new double[SurfaceProblem.PER_PHOTO];
        System.arraycopy(pose, 0, plane, 0, 6);
        SurfaceFit flat =
                solve(ShapeFamily.PLANE, false, List.of(geometry), List.of(corners), plane, COARSE_ITERATIONS);
        SurfaceFit best = flat;
        double bestCost = criterion(flat, List.of(corners));
        for (boolean hollow : new boolean[] {false, true}) {
            for (double curvature : START_CURVATURES_PER_MM) {
                if (hollow && curvature > START_CURVATURES_PER_MM[1]) {
                    continue;
                }
                for (int direction = 0; direction < START_DIRECTIONS; direction++) {
                    double angle = 2 * Math.PI * direction / START_DIRECTIONS;
                    double[] start = new double[2 + SurfaceProblem.PER_PHOTO];
                    start[0] = curvature * Math.cos(angle);
                    start[1] = curvature * Math.sin(angle);
                    System.arraycopy(flat.parameters(), 0, start, 2, SurfaceProblem.PER_PHOTO);
                    SurfaceFit fit = solve(
                            ShapeFamily.CYLINDER,
                            hollow,
                            List.of(geometry),
                            List.of(corners),
                            start,
                            COARSE_ITERATIONS);
                    double cost = criterion(fit, List.of(corners));
                    if (cost < bestCost) {
                        best = fit;
                        bestCost = cost;
                    }
                }
            }
        }
        return best;
    }

    /**
     * Fine fit, jointly over all photographs given, from many edge points; chooses the family.
     *
     * @param starts a coarse or fine fit of each photograph by itself
     */
    public SurfaceFit fine(
            List<PhotoGeometry> geometries, List<CardObservations> observations, List<SurfaceFit> starts) {
        List<CardObservations> kept = observations;
        SurfaceFit limb = solveCylinder(geometries, kept, starts);
        kept = withoutOutliers(limb, kept);
        limb = refit(limb, geometries, kept);
        SurfaceFit best = solveFrom(ShapeFamily.PLANE, geometries, kept, limb, false);
        double bestCriterion = criterion(best, kept);
        List<SurfaceFit> candidates = new ArrayList<>(List.of(limb));
        candidates.add(solveFrom(
                ShapeFamily.CONE,
                geometries,
                kept,
                limb,
                limb.surface(0).shape().curvaturePerMm() < 0));
        if (stripsOnly) {
            candidates.add(solveFrom(ShapeFamily.TWO_CURVATURES, geometries, kept, limb, false));
        }
        for (SurfaceFit candidate : candidates) {
            double value = criterion(candidate, kept);
            if (value < bestCriterion) {
                best = candidate;
                bestCriterion = value;
            }
        }
        return best;
    }

    private SurfaceFit solveCylinder(
            List<PhotoGeometry> geometries, List<CardObservations> observations, List<SurfaceFit> starts) {
        int photos = geometries.size();
        double[] p = new double[2 + SurfaceProblem.PER_PHOTO * photos];
        double curvature = 0;
        double firstAxis = 0;
        for (int i = 0; i < photos; i++) {
            SkinShape shape = starts.get(i).surface(0).shape();
            curvature += shape.curvaturePerMm() / photos;
            double axis = shape instanceof DevelopableShape d ? d.axisRad() : firstAxis;
            double[] own = starts.get(i).parameters();
            int o = 2 + SurfaceProblem.PER_PHOTO * i;
            System.arraycopy(own, own.length - SurfaceProblem.PER_PHOTO, p, o, SurfaceProblem.PER_PHOTO);
            if (i == 0) {
                firstAxis = axis;
            }
            double turn = axis - firstAxis;
            p[o + SurfaceProblem.TURN] = turn - Math.PI * Math.rint(turn / Math.PI);
        }
        double magnitude = Math.max(Math.abs(curvature), 1e-5);
        p[0] = magnitude * Math.cos(2 * firstAxis);
        p[1] = magnitude * Math.sin(2 * firstAxis);
        return solve(ShapeFamily.CYLINDER, curvature < 0, geometries, observations, p, FINE_ITERATIONS);
    }

    private SurfaceFit refit(SurfaceFit fit, List<PhotoGeometry> geometries, List<CardObservations> kept) {
        boolean hollow = fit.surface(0).shape().curvaturePerMm() < 0;
        return solve(fit.family(), hollow, geometries, kept, fit.parameters(), FINE_ITERATIONS);
    }

    /** Starts another family from a fitted cylinder. */
    private SurfaceFit solveFrom(
            ShapeFamily family,
            List<PhotoGeometry> geometries,
            List<CardObservations> observations,
            SurfaceFit cylinder,
            boolean hollow) {
        double[] from = cylinder.parameters();
        double[] p = new double[from.length - 2 + family.parameterCount()];
        System.arraycopy(from, 2, p, family.parameterCount(), from.length - 2);
        if (family == ShapeFamily.CONE) {
            p[0] = from[0];
            p[1] = from[1];
        } else if (family == ShapeFamily.TWO_CURVATURES) {
            double sign = Math.signum(cylinder.surface(0).shape().curvaturePerMm());
            p[0] = sign * Math.hypot(from[0], from[1]) / 2;
            p[1] = sign * from[0] / 2;
            p[2] = sign * from[1] / 2;
        }
        return solve(family, hollow, geometries, observations, p, FINE_ITERATIONS);
    }

    private SurfaceFit solve(
            ShapeFamily family,
            boolean hollow,
            List<PhotoGeometry> geometries,
            List<CardObservations> observations,
            double[] start,
            int iterations) {
        SurfaceProblem problem = new SurfaceProblem(family, hollow, geometries, observations, referenceMm, printScale);
        LevenbergMarquardt.Solution solution = LevenbergMarquardt.solve(problem, start, iterations);
        double[] residuals = new double[problem.residualCount()];
        problem.residuals(solution.parameters(), residuals);
        double[] rmsPx = new double[observations.size()];
        int[] counts = new int[observations.size()];
        int at = 0;
        double chi = 0;
        int total = 0;
        for (int photo = 0; photo < observations.size(); photo++) {
            CardObservations seen = observations.get(photo);
            double sum = 0;
            for (int i = 0; i < seen.count(); i++) {
                double r = residuals[at++];
                chi += r * r;
                sum += r * r * seen.sigmaPx()[i] * seen.sigmaPx()[i];
            }
            at += SurfaceProblem.PRIORS_PER_PHOTO;
            total += seen.count();
            counts[photo] = seen.count();
            rmsPx[photo] = Math.sqrt(sum / Math.max(1, seen.count()));
        }
        double perDegree = chi / Math.max(1, total - start.length) * CORRELATED_OBSERVATIONS;
        double[][] covariance = solution.covariance();
        for (double[] row : covariance) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= perDegree;
            }
        }
        return new SurfaceFit(problem, family, solution.parameters(), covariance, rmsPx, counts);
    }

    /** n_eff · ln(mean square residual) + parameters · ln(n_eff): least is best. */
    private static double criterion(SurfaceFit fit, List<CardObservations> observations) {
        double sum = 0;
        double n = 0;
        for (int photo = 0; photo < observations.size(); photo++) {
            sum += fit.residualPx(photo) * fit.residualPx(photo) * fit.observationCount(photo);
            n += fit.observationCount(photo);
        }
        double effective = Math.max(n / CORRELATED_OBSERVATIONS, 2);
        int extraTurns = fit.family() == ShapeFamily.PLANE ? 0 : observations.size() - 1;
        return effective * Math.log(sum / n) + (fit.family().parameterCount() + extraTurns) * Math.log(effective);
    }

    private static List<CardObservations> withoutOutliers(SurfaceFit fit, List<CardObservations> observations) {
        List<CardObservations> kept = new ArrayList<>();
        for (int photo = 0; photo < observations.size(); photo++) {
            CardObservations seen = observations.get(photo);
            double[] r = distances(fit, photo, seen);
            double[] magnitude = new double[r.length];
            Arrays.setAll(magnitude, i -> Math.abs(r[i]));
            Arrays.sort(magnitude);
            double limit = OUTLIER_MADS * 1.4826 * Math.max(0.02, magnitude[magnitude.length / 2]);
            boolean[] keep = new boolean[r.length];
            for (int i = 0; i < r.length; i++) {
                keep[i] = Math.abs(r[i]) <= limit;
            }
            kept.add(seen.only(keep));
        }
        return kept;
    }

    private static double[] distances(SurfaceFit fit, int photo, CardObservations seen) {
        FittedSurface surface = fit.surface(photo);
        double shift = fit.parameters()[
                fit.family().parameterCount() + SurfaceProblem.PER_PHOTO * photo + SurfaceProblem.EDGE_SHIFT];
        double[] r = new double[seen.count()];
        for (int i = 0; i < r.length; i++) {
            double[] px = surface.layoutToPhoto(seen.layoutXMm()[i], seen.layoutYMm()[i]);
            r[i] = (seen.xPx()[i] - px[0]) * seen.normalX()[i]
                    + (seen.yPx()[i] - px[1]) * seen.normalY()[i]
                    - shift * seen.towardsDark()[i];
        }
        return r;
    }

    private double[] shifted(double[] layoutMm, double reference) {
        double[] shifted = new double[layoutMm.length];
        Arrays.setAll(shifted, i -> layoutMm[i] * printScale - reference);
        return shifted;
    }
}
