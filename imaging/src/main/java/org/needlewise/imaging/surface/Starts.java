package org.needlewise.imaging.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Parameters that fits of each family start from. */
final class Starts {
    private static final double[] START_CURVATURES_PER_MM = {0.002, 0.006, 0.012};
    private static final double[] HOLLOW_CURVATURES_PER_MM = {0.003};
    private static final int START_DIRECTIONS = 4;

    private Starts() {}

    /** Cylinders of several curvatures and directions; the last entry is 1 for hollow ones. */
    static List<double[]> limbs(double[] plane) {
        List<double[]> starts = new ArrayList<>();
        for (int hollow = 0; hollow <= 1; hollow++) {
            for (double curvature : hollow == 1 ? HOLLOW_CURVATURES_PER_MM : START_CURVATURES_PER_MM) {
                for (int direction = 0; direction < START_DIRECTIONS; direction++) {
                    double angle = 2 * Math.PI * direction / START_DIRECTIONS;
                    double[] start = new double[2 + plane.length];
                    start[0] = curvature * Math.cos(angle);
                    start[1] = curvature * Math.sin(angle);
                    System.arraycopy(plane, 0, start, 2, plane.length);
                    start[start.length - 1] = hollow;
                    starts.add(start);
                }
            }
        }
        return starts;
    }

    /** Parameters of another family that describe a fitted cylinder, or the plane nearest to it. */
    static double[] upgraded(ShapeFamily family, SurfaceFit cylinder) {
        double[] from = cylinder.parameters();
        double[] p = new double[from.length - 2 + family.parameterCount()];
        System.arraycopy(from, 2, p, family.parameterCount(), from.length - 2);
        if (family == ShapeFamily.CONE) {
            p[0] = from[0];
            p[1] = from[1];
        } else if (family == ShapeFamily.ROUND) {
            double sign = Math.signum(cylinder.surface(0).shape().curvaturePerMm());
            p[0] = sign * Math.hypot(from[0], from[1]) / 2;
            p[1] = sign * from[0] / 2;
            p[2] = sign * from[1] / 2;
        }
        return p;
    }

    /** Sets the lenses to what is expected of them: a limb fitted to round skin has bent its lens to follow it. */
    static void expectLens(double[] p, int photos) {
        for (int i = 0; i < photos; i++) {
            int o = p.length - SurfaceProblem.PER_PHOTO * (photos - i);
            p[o + SurfaceProblem.DISTANCE] *= Math.exp(-p[o + SurfaceProblem.LOG_FOCAL]);
            Arrays.fill(p, o + SurfaceProblem.LOG_FOCAL, o + SurfaceProblem.TURN, 0);
        }
    }

    /** The same with a slope of none, free to move. */
    static double[] sloped(double[] round) {
        double[] p = new double[round.length + 2];
        System.arraycopy(round, 0, p, 0, 3);
        System.arraycopy(round, 3, p, 5, round.length - 3);
        return p;
    }

    /** One photograph's shape with every photograph's own pose and lens. */
    static double[] gathered(SurfaceFit clearest, List<SurfaceFit> starts) {
        int shared = clearest.family().parameterCount();
        double[] p = new double[shared + SurfaceProblem.PER_PHOTO * starts.size()];
        System.arraycopy(clearest.parameters(), 0, p, 0, shared);
        for (int i = 0; i < starts.size(); i++) {
            double[] own = starts.get(i).parameters();
            System.arraycopy(
                    own,
                    own.length - SurfaceProblem.PER_PHOTO,
                    p,
                    shared + SurfaceProblem.PER_PHOTO * i,
                    SurfaceProblem.PER_PHOTO);
        }
        return p;
    }
}
