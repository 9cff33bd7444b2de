package org.needlewise.imaging.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
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
    /** Shares of roundness, 0 a cylinder and 1 a sphere, that fits of two curvatures start from. */
    private static final double[] START_ROUNDNESS = {0.1, 0.9};

    /** A lens this far from what is expected of it, in standard deviations, has been bent to follow the skin. */
    private static final double UNLIKELY_SIGMAS = 2;

    /** A limb that leaves this share of the picture's diagonal fits badly. */
    private static final double ROUGH_OF_DIAGONAL = 1e-4;

    /** A fit that leaves no more than this has found the right shape. */
    private static final double SETTLED_OF_DIAGONAL = 4e-5;

    /** Every so many edge points are enough to find the shape roughly. */
    private static final int START_THINNING = 4;

    private static final int PROMISING_STARTS = 3;
    private static final int GLANCE_ITERATIONS = 5;
    /** Corners of tags are good to half a pixel of a picture reduced threefold, and blurred ones somewhat less. */
    private static final double SETTLED_CORNERS_PX = 2;

    private static final int COARSE_ITERATIONS = 30;
    private static final int FINE_ITERATIONS = 25;
    /** Curvature and lens trade against each other along a narrow valley. */
    private static final int ROUND_ITERATIONS = 100;

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
        List<PhotoGeometry> geometries = List.of(geometry);
        List<CardObservations> seen = List.of(corners);
        double[] pose = PlaneStart.pose(
                geometry,
                shifted(corners.layoutXMm(), referenceMm[0]),
                shifted(corners.layoutYMm(), referenceMm[1]),
                corners.xPx(),
                corners.yPx());
        double[] plane = new double[SurfaceProblem.PER_PHOTO];
        System.arraycopy(pose, 0, plane, 0, 6);
        SurfaceFit flat = solve(ShapeFamily.PLANE, false, geometries, seen, plane, COARSE_ITERATIONS);
        List<SurfaceFit> limbs = new ArrayList<>();
        for (double[] start : Starts.limbs(flat.parameters())) {
            boolean hollow = start[start.length - 1] != 0;
            start[start.length - 1] = 0;
            limbs.add(solve(ShapeFamily.CYLINDER, hollow, geometries, seen, start, GLANCE_ITERATIONS));
        }
        limbs.sort(Comparator.comparingDouble(fit -> criterion(fit, seen)));
        SurfaceFit best = flat;
        for (SurfaceFit promising : limbs.subList(0, PROMISING_STARTS)) {
            SurfaceFit fit = refit(promising, geometries, seen);
            if (criterion(fit, seen) < criterion(best, seen)) {
                best = fit;
            }
        }
        if (best.residualPx(0) < SETTLED_CORNERS_PX) {
            return best;
        }
        // A glance was not enough: a plane fitted to a strongly bent card has bent its lens and lost its way.
        for (double[] start : Starts.limbs(plane)) {
            boolean hollow = start[start.length - 1] != 0;
            start[start.length - 1] = 0;
            SurfaceFit fit = solve(ShapeFamily.CYLINDER, hollow, geometries, seen, start, ROUND_ITERATIONS);
            if (fit.residualPx(0) < SETTLED_CORNERS_PX) {
                return fit;
            }
        }
        return best;
    }

    /** A simple shape through many edge points of one photograph, good enough to look for the other edges by. */
    public SurfaceFit limb(PhotoGeometry geometry, CardObservations observations, SurfaceFit start) {
        List<PhotoGeometry> geometries = List.of(geometry);
        SurfaceFit limb = solveCylinder(geometries, List.of(observations), List.of(start));
        List<CardObservations> kept = Outliers.removed(limb, List.of(observations));
        SurfaceFit better = refit(limb, geometries, kept);
        if (mayBeRound(better, geometries, kept)) {
            SurfaceFit round = round(better, geometries, kept);
            if (criterion(round, kept) < criterion(better, kept)) {
                return round;
            }
        }
        return better;
    }

    /** A fit of one photograph by itself that starts from its part in a joint fit, and keeps that one's family. */
    public SurfaceFit alone(PhotoGeometry geometry, CardObservations observations, SurfaceFit joint, int photo) {
        int shared = joint.family().parameterCount();
        double[] from = joint.parameters();
        double[] p = Arrays.copyOf(from, shared + SurfaceProblem.PER_PHOTO);
        System.arraycopy(from, shared + SurfaceProblem.PER_PHOTO * photo, p, shared, SurfaceProblem.PER_PHOTO);
        p[shared + SurfaceProblem.TURN] = 0;
        boolean hollow = joint.surface(photo).shape().curvaturePerMm() < 0;
        List<PhotoGeometry> geometries = List.of(geometry);
        SurfaceFit fit = solve(joint.family(), hollow, geometries, List.of(observations), p, FINE_ITERATIONS);
        return refit(fit, geometries, Outliers.removed(fit, List.of(observations)));
    }

    /** Whether a fit leaves no more than the edges' own scatter. */
    public boolean isSettled(SurfaceFit fit, PhotoGeometry geometry) {
        return !isRough(fit, List.of(geometry), SETTLED_OF_DIAGONAL);
    }

    /**
     * Fine fit, jointly over all photographs given, from many edge points; chooses the family.
     *
     * @param starts a fit of each photograph by itself
     */
    public SurfaceFit fine(
            List<PhotoGeometry> geometries, List<CardObservations> observations, List<SurfaceFit> starts) {
        List<CardObservations> kept = new ArrayList<>();
        for (int i = 0; i < observations.size(); i++) {
            kept.addAll(Outliers.removed(starts.get(i), List.of(observations.get(i))));
        }
        SurfaceFit limb = solveCylinder(geometries, kept, starts);
        SurfaceFit best = solveFrom(ShapeFamily.PLANE, geometries, kept, limb, false);
        if (criterion(limb, kept) < criterion(best, kept)) {
            best = limb;
        }
        boolean hollow = limb.surface(0).shape().curvaturePerMm() < 0;
        List<SurfaceFit> richer = new ArrayList<>();
        if (promises(ShapeFamily.CONE, limb, hollow, geometries, kept)) {
            richer.add(solveFrom(ShapeFamily.CONE, geometries, kept, limb, hollow));
        }
        SurfaceFit clearest = Collections.min(starts, Comparator.comparingDouble(fit -> fit.residualPx(0)));
        boolean settled = false;
        if (clearest.curvesBothWays()) {
            double[] start = Starts.gathered(clearest, starts);
            SurfaceFit sloped = round(
                    ShapeFamily.TWO_CURVATURES,
                    geometries,
                    kept,
                    clearest.family() == ShapeFamily.ROUND ? Starts.sloped(start) : start);
            richer.add(sloped);
            settled = !isRough(sloped, geometries, SETTLED_OF_DIAGONAL);
        }
        if (!settled && mayBeRound(limb, geometries, kept)) {
            SurfaceFit round = round(limb, geometries, kept);
            richer.add(round);
            richer.add(round(ShapeFamily.TWO_CURVATURES, geometries, kept, Starts.sloped(round.parameters())));
        }
        for (SurfaceFit candidate : richer) {
            if (criterion(candidate, kept) < criterion(best, kept)) {
                best = candidate;
            }
        }
        return best;
    }

    /** Score test (Rao 1948): whether one step towards the richer family would pay for its extra parameter. */
    private boolean promises(
            ShapeFamily family,
            SurfaceFit limb,
            boolean hollow,
            List<PhotoGeometry> geometries,
            List<CardObservations> observations) {
        SurfaceProblem problem = new SurfaceProblem(family, hollow, geometries, observations, referenceMm, printScale);
        double gain = LevenbergMarquardt.promisedGain(problem, Starts.upgraded(family, limb));
        double cost = 0;
        double n = 0;
        for (int i = 0; i < observations.size(); i++) {
            double sigma = observations.get(i).sigmaPx()[0];
            cost += 0.5 * limb.residualPx(i) * limb.residualPx(i) / (sigma * sigma) * limb.observationCount(i);
            n += limb.observationCount(i);
        }
        double effective = Math.max(n / CORRELATED_OBSERVATIONS, 2);
        return effective * Math.log(cost / Math.max(cost - gain, 1e-3 * cost)) > 0.5 * Math.log(effective);
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

    private SurfaceFit solveFrom(
            ShapeFamily family,
            List<PhotoGeometry> geometries,
            List<CardObservations> observations,
            SurfaceFit cylinder,
            boolean hollow) {
        return solve(family, hollow, geometries, observations, Starts.upgraded(family, cylinder), FINE_ITERATIONS);
    }

    /** Skin curved both ways with its top at the reference point: converges from afar, unlike that with a slope. */
    private SurfaceFit round(SurfaceFit limb, List<PhotoGeometry> geometries, List<CardObservations> observations) {
        List<CardObservations> few =
                observations.stream().map(SurfaceFitter::thinned).toList();
        SurfaceFit best = limb;
        for (double roundness : START_ROUNDNESS) {
            double[] start = Starts.upgraded(ShapeFamily.ROUND, limb);
            Starts.expectLens(start, geometries.size());
            start[1] *= 1 - roundness;
            start[2] *= 1 - roundness;
            SurfaceFit fit = round(ShapeFamily.ROUND, geometries, few, start);
            best = best == limb || criterion(fit, few) < criterion(best, few) ? fit : best;
            if (!isRough(best, geometries, SETTLED_OF_DIAGONAL)) {
                break;
            }
        }
        return round(ShapeFamily.ROUND, geometries, observations, best.parameters());
    }

    private static CardObservations thinned(CardObservations all) {
        boolean[] keep = new boolean[all.count()];
        for (int i = 0; i < keep.length; i += START_THINNING) {
            keep[i] = true;
        }
        return all.only(keep);
    }

    private static boolean isRough(SurfaceFit fit, List<PhotoGeometry> geometries, double ofDiagonal) {
        for (int i = 0; i < geometries.size(); i++) {
            if (fit.residualPx(i) > ofDiagonal * geometries.get(i).diagonalPx()) {
                return true;
            }
        }
        return false;
    }

    private SurfaceFit round(
            ShapeFamily family, List<PhotoGeometry> geometries, List<CardObservations> observations, double[] start) {
        return solve(family, false, geometries, observations, start, ROUND_ITERATIONS);
    }

    /** Whether skin may curve both ways: a step that way would pay, or a limb fits badly or with an unlikely lens only. */
    private boolean mayBeRound(SurfaceFit limb, List<PhotoGeometry> geometries, List<CardObservations> observations) {
        if (!stripsOnly) {
            return false;
        }
        for (int i = 0; i < geometries.size(); i++) {
            double logFocal = limb.parameters()[
                    limb.family().parameterCount() + SurfaceProblem.PER_PHOTO * i + SurfaceProblem.LOG_FOCAL];
            if (Math.abs(logFocal) > UNLIKELY_SIGMAS * geometries.get(i).focalPriorRelative()) {
                return true;
            }
        }
        if (isRough(limb, geometries, ROUGH_OF_DIAGONAL)) {
            return true;
        }
        return promises(ShapeFamily.ROUND, limb, false, geometries, observations);
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
        double misfit = misfit(family, geometries, rmsPx);
        double perDegree = chi / Math.max(1, total - start.length) * CORRELATED_OBSERVATIONS * misfit * misfit;
        double[][] covariance = solution.covariance();
        for (double[] row : covariance) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= perDegree;
            }
        }
        return new SurfaceFit(problem, family, solution.parameters(), covariance, rmsPx, counts);
    }

    /** Round skin that leaves more than the edges' scatter has another shape than was fitted: less is known of it. */
    private static double misfit(ShapeFamily family, List<PhotoGeometry> geometries, double[] rmsPx) {
        double worst = 1;
        for (int i = 0; i < rmsPx.length; i++) {
            worst = Math.max(
                    worst, rmsPx[i] / (SETTLED_OF_DIAGONAL * geometries.get(i).diagonalPx()));
        }
        return family == ShapeFamily.ROUND || family == ShapeFamily.TWO_CURVATURES ? worst : 1;
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

    private double[] shifted(double[] layoutMm, double reference) {
        double[] shifted = new double[layoutMm.length];
        Arrays.setAll(shifted, i -> layoutMm[i] * printScale - reference);
        return shifted;
    }
}
