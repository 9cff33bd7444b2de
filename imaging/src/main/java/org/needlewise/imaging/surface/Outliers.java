package org.needlewise.imaging.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Edge points that are not the card's: shadows, hairs, what lies beside it. Told by median absolute deviation. */
final class Outliers {
    private static final double OUTLIER_MADS = 4;

    private Outliers() {}

    /** The observations of each photograph without those that lie far off the fit. */
    static List<CardObservations> removed(SurfaceFit fit, List<CardObservations> observations) {
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
}
