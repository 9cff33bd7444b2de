package org.needlewise.imaging.surface;

import java.util.Arrays;
import java.util.List;
import org.needlewise.imaging.numeric.LevenbergMarquardt;

/**
 * Residuals of one or several photographs of the same skin: each has its own pose, lens and angle of the card on the
 * skin; the curvatures are shared.
 *
 * <p>Parameters: shared shape (see {@link ShapeFamily}) first; then for each photograph six of pose, log focal length
 * over its prior, k1, edge shift in pixels, two of the principal point, and, from the second photograph on, the angle by which the card is turned on
 * the skin against the first.
 */
final class SurfaceProblem implements LevenbergMarquardt.Problem {
    static final int POSE = 0;
    static final int DISTANCE = 5;
    static final int LOG_FOCAL = 6;
    static final int K1 = 7;
    static final int EDGE_SHIFT = 8;
    static final int CENTRE = 9;
    static final int TURN = 11;
    static final int PER_PHOTO = 12;
    private static final double K1_SIGMA = 0.03;
    private static final double EDGE_SHIFT_SIGMA_PX = 0.5;
    private static final double TURN_SIGMA_RAD = 1;
    private static final double TAPER_SIGMA = 0.1;
    /** How far down the slope of a bulge the card's corner may lie. */
    private static final double TILT_SIGMA_RAD = 0.4;

    private static final int SHARED_PRIORS = 2;
    /** The optimiser may put points behind the camera; they are seen as if they were this far before it. */
    static final double NEAREST_MM = 1;

    /** Optical image stabilisation and mounting move the principal point by about this share of the diagonal. */
    private static final double CENTRE_SIGMA_OF_DIAGONAL = 0.004;

    static final int PRIORS_PER_PHOTO = 6;

    private final ShapeFamily family;
    private final boolean hollow;
    private final List<PhotoGeometry> geometries;
    private final List<CardObservations> observations;
    private final double referenceXMm;
    private final double referenceYMm;
    private final double printScale;
    private final double[][] places;
    private final double[][] placedFor;
    private final int residualCount;

    SurfaceProblem(
            ShapeFamily family,
            boolean hollow,
            List<PhotoGeometry> geometries,
            List<CardObservations> observations,
            double[] referenceMm,
            double printScale) {
        this.family = family;
        this.hollow = hollow;
        this.geometries = geometries;
        this.observations = observations;
        this.referenceXMm = referenceMm[0];
        this.referenceYMm = referenceMm[1];
        this.printScale = printScale;
        this.places = new double[observations.size()][];
        this.placedFor = new double[observations.size()][];
        int count = SHARED_PRIORS;
        for (int i = 0; i < observations.size(); i++) {
            count += observations.get(i).count() + PRIORS_PER_PHOTO;
            places[i] = new double[3 * observations.get(i).count()];
            placedFor[i] = new double[0];
        }
        this.residualCount = count;
    }

    int parameterCount() {
        return family.parameterCount() + PER_PHOTO * observations.size();
    }

    int offsetOf(int photo) {
        return family.parameterCount() + PER_PHOTO * photo;
    }

    @Override
    public int residualCount() {
        return residualCount;
    }

    @Override
    public double[] differenceSteps() {
        double[] steps = new double[parameterCount()];
        System.arraycopy(family.differenceSteps(), 0, steps, 0, family.parameterCount());
        for (int i = 0; i < observations.size(); i++) {
            int o = offsetOf(i);
            Arrays.fill(steps, o, o + 3, 1e-6);
            Arrays.fill(steps, o + 3, o + 6, 1e-4);
            steps[o + LOG_FOCAL] = 1e-6;
            steps[o + K1] = 1e-6;
            steps[o + EDGE_SHIFT] = 1e-4;
            steps[o + CENTRE] = 1e-3;
            steps[o + CENTRE + 1] = 1e-3;
            steps[o + TURN] = 1e-6;
        }
        return steps;
    }

    /** Shape for one photograph: the shared one, turned by the card's angle on the skin. */
    SkinShape shape(double[] p, int photo) {
        return turned(family.decode(p, 0, hollow), p[offsetOf(photo) + TURN]);
    }

    private static SkinShape turned(SkinShape shape, double angle) {
        if (shape instanceof DevelopableShape d) {
            return d.turned(angle);
        }
        if (shape instanceof TwoCurvatureShape t) {
            return t.turned(angle);
        }
        return shape;
    }

    Camera camera(double[] p, int photo) {
        PhotoGeometry g = geometries.get(photo);
        int o = offsetOf(photo);
        return new Camera(
                g.focalPriorPx() * Math.exp(p[o + LOG_FOCAL]),
                g.centreX() + p[o + CENTRE],
                g.centreY() + p[o + CENTRE + 1],
                p[o + K1]);
    }

    FittedSurface surface(double[] p, int photo) {
        Pose pose = Pose.fromParameters(p, offsetOf(photo) + POSE);
        return new FittedSurface(shape(p, photo), pose, camera(p, photo), referenceXMm, referenceYMm, printScale);
    }

    @Override
    public void residuals(double[] p, double[] out) {
        int at = 0;
        for (int photo = 0; photo < observations.size(); photo++) {
            observed(p, photo, place(p, photo), out, at);
            at = priors(p, photo, out, at + observations.get(photo).count());
        }
        sharedPriors(p, out, at);
    }

    /** Residuals of what was observed in one photograph, from index {@code at} on. */
    private void observed(double[] p, int photo, double[] placed, double[] out, int at) {
        CardObservations seen = observations.get(photo);
        int o = offsetOf(photo);
        double[] xyz = new double[3];
        double[] px = new double[2];
        Pose pose = Pose.fromParameters(p, o + POSE);
        Camera camera = camera(p, photo);
        double shift = p[o + EDGE_SHIFT];
        for (int i = 0; i < seen.count(); i++) {
            xyz[0] = placed[3 * i];
            xyz[1] = placed[3 * i + 1];
            xyz[2] = placed[3 * i + 2];
            pose.toCamera(xyz);
            camera.project(xyz[0], xyz[1], Math.max(xyz[2], NEAREST_MM), px);
            double across = (seen.xPx()[i] - px[0]) * seen.normalX()[i] + (seen.yPx()[i] - px[1]) * seen.normalY()[i];
            out[at + i] = (across - shift * seen.towardsDark()[i]) / seen.sigmaPx()[i];
        }
    }

    /** What is believed of a photograph beforehand; gives the index after the last. */
    private int priors(double[] p, int photo, double[] out, int from) {
        PhotoGeometry geometry = geometries.get(photo);
        int o = offsetOf(photo);
        int at = from;
        out[at++] = p[o + LOG_FOCAL] / geometry.focalPriorRelative();
        out[at++] = p[o + K1] / K1_SIGMA;
        out[at++] = p[o + EDGE_SHIFT] / EDGE_SHIFT_SIGMA_PX;
        double centreSigma = CENTRE_SIGMA_OF_DIAGONAL * geometry.diagonalPx();
        out[at++] = p[o + CENTRE] / centreSigma;
        out[at++] = p[o + CENTRE + 1] / centreSigma;
        // The first photograph's turn belongs to the shape; a tight prior keeps it there.
        out[at++] = p[o + TURN] / (photo == 0 ? 1e-9 : TURN_SIGMA_RAD);
        return at;
    }

    private void sharedPriors(double[] p, double[] out, int at) {
        boolean round = family == ShapeFamily.TWO_CURVATURES;
        out[at] = family == ShapeFamily.CONE ? p[2] / TAPER_SIGMA : round ? p[3] / TILT_SIGMA_RAD : 0;
        out[at + 1] = round ? p[4] / TILT_SIGMA_RAD : 0;
    }

    /** Priors are linear; poses and lenses have derivatives in closed form; the shape's are taken by differences. */
    @Override
    public void derivatives(double[] p, double[] r, double[][] jacobian) {
        for (double[] column : jacobian) {
            Arrays.fill(column, 0);
        }
        double[] steps = differenceSteps();
        double[] shifted = p.clone();
        int at = 0;
        for (int photo = 0; photo < observations.size(); photo++) {
            CardObservations seen = observations.get(photo);
            int o = offsetOf(photo);
            new ViewDerivatives(Pose.fromParameters(p, o + POSE), camera(p, photo), p, o)
                    .fill(seen, place(p, photo), jacobian, at);
            for (int k = 0; k < family.parameterCount(); k++) {
                differences(p, shifted, k, steps[k], photo, r, jacobian[k], at);
            }
            if (photo > 0) {
                differences(p, shifted, o + TURN, steps[o + TURN], photo, r, jacobian[o + TURN], at);
            }
            at += seen.count();
            double[] slopes = new double[PRIORS_PER_PHOTO];
            double[] ones = new double[p.length];
            Arrays.fill(ones, 1);
            priors(ones, photo, slopes, 0);
            for (int k = 0; k < PRIORS_PER_PHOTO; k++) {
                jacobian[o + LOG_FOCAL + k][at++] = slopes[k];
            }
        }
        double[] ones = new double[p.length];
        Arrays.fill(ones, 1);
        double[] slopes = new double[SHARED_PRIORS];
        sharedPriors(ones, slopes, 0);
        for (int k = 0; k < SHARED_PRIORS && slopes[k] != 0; k++) {
            jacobian[family == ShapeFamily.CONE ? 2 : 3 + k][at + k] = slopes[k];
        }
    }

    /** Forward differences of one photograph's observations by a parameter that moves the card's points. */
    private void differences(
            double[] p, double[] shifted, int k, double step, int photo, double[] r, double[] column, int at) {
        shifted[k] = p[k] + step;
        observed(shifted, photo, placed(shape(shifted, photo), photo, new double[places[photo].length]), column, at);
        shifted[k] = p[k];
        for (int i = at; i < at + observations.get(photo).count(); i++) {
            column[i] = (column[i] - r[i]) / step;
        }
    }

    /** Places of the observed layout points in the tangent frame; kept while shape and turn stay the same. */
    private double[] place(double[] p, int photo) {
        double[] key = Arrays.copyOf(p, family.parameterCount() + 1);
        key[family.parameterCount()] = p[offsetOf(photo) + TURN];
        if (!Arrays.equals(key, placedFor[photo])) {
            placed(shape(p, photo), photo, places[photo]);
            placedFor[photo] = key;
        }
        return places[photo];
    }

    private double[] placed(SkinShape shape, int photo, double[] out) {
        CardObservations seen = observations.get(photo);
        double[] xyz = new double[3];
        for (int i = 0; i < seen.count(); i++) {
            shape.placePaper(
                    seen.layoutXMm()[i] * printScale - referenceXMm,
                    seen.layoutYMm()[i] * printScale - referenceYMm,
                    xyz);
            out[3 * i] = xyz[0];
            out[3 * i + 1] = xyz[1];
            out[3 * i + 2] = xyz[2];
        }
        return out;
    }
}
