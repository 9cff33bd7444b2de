package org.needlewise.imaging.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.vision.FeatureMatcher;
import org.needlewise.imaging.vision.FeatureMatcher.AffineFit;
import org.needlewise.imaging.vision.FeatureMatcher.Features;
import org.needlewise.imaging.vision.FeatureMatcher.Matches;

/**
 * The first, affine alignment from skin features. Both pictures are in true millimetres, so pairs of features must have
 * the same size, must all be turned by the same angle, and the map must be almost rigid; that sorts out chance pairs
 * long before MAGSAC does.
 */
final class FeatureAlignment {
    private static final int MOST_FEATURES = 1000;
    private static final double CONTRAST_THRESHOLD = 0.02;
    private static final double RATIO = 0.9;
    private static final double EDGE_MARGIN_MM = 1.5;
    private static final double SIZE_FACTOR = 1.35;
    private static final int ANGLE_BINS = 36;
    private static final int ANGLES_TRIED = 2;
    private static final double ANGLE_WINDOW_DEG = 20;
    private static final double INLIER_MM = 0.8;
    private static final double RIGID_TOLERANCE = 0.08;
    private static final int SEED = 20;

    private FeatureAlignment() {}

    /** An affine map and the pairs behind it. */
    record Aligned(AffineMap map, List<SkinPointPair> inliers) {}

    /** Features and the grid whose pixels they are in. */
    record SkinFeatures(Features features, MillimetreGrid grid) {}

    /** Features at half the working resolution: SIFT doubles its picture before it looks, and skin is smooth. */
    static SkinFeatures featuresOf(TexturePlane working) {
        TexturePlane texture = working.halved();
        MillimetreGrid grid = texture.grid();
        Features features = FeatureMatcher.detect(
                texture.grey(),
                texture.inside(EDGE_MARGIN_MM),
                grid.width(),
                grid.height(),
                MOST_FEATURES,
                CONTRAST_THRESHOLD);
        return new SkinFeatures(features, grid);
    }

    static Optional<Aligned> align(SkinFeatures reference, SkinFeatures moving) {
        List<Candidate> candidates =
                candidates(reference.features(), reference.grid(), moving.features(), moving.grid());
        Aligned best = null;
        double[] votes = votes(candidates);
        for (int attempt = 0; attempt < ANGLES_TRIED; attempt++) {
            int peak = takePeak(votes);
            Optional<Aligned> aligned = agreeing(candidates, (peak + 0.5) * 360.0 / ANGLE_BINS);
            if (aligned.isPresent()
                    && (best == null
                            || aligned.get().inliers().size() > best.inliers().size())) {
                best = aligned.get();
            }
        }
        return Optional.ofNullable(best);
    }

    private record Candidate(SkinPointPair pair, double turnDeg) {}

    private static List<Candidate> candidates(
            Features reference, MillimetreGrid referenceGrid, Features moving, MillimetreGrid movingGrid) {
        Matches matches = FeatureMatcher.match(reference, moving, RATIO);
        List<Candidate> candidates = new ArrayList<>();
        for (int k = 0; k < matches.count(); k++) {
            int i = matches.first()[k];
            int j = matches.second()[k];
            double size = reference.sizePx()[i] / referenceGrid.pxPerMm();
            double factor = moving.sizePx()[j] / movingGrid.pxPerMm() / size;
            if (factor < SIZE_FACTOR && factor > 1 / SIZE_FACTOR) {
                SkinPoint from = new SkinPoint(
                        referenceGrid.xMm(reference.x()[i]),
                        referenceGrid.yMm(reference.y()[i]));
                SkinPoint to = new SkinPoint(movingGrid.xMm(moving.x()[j]), movingGrid.yMm(moving.y()[j]));
                double turn = moving.angleDeg()[j] - reference.angleDeg()[i];
                candidates.add(new Candidate(new SkinPointPair(from, to), turn - 360 * Math.floor(turn / 360)));
            }
        }
        return candidates;
    }

    private static double[] votes(List<Candidate> candidates) {
        double[] votes = new double[ANGLE_BINS];
        for (Candidate candidate : candidates) {
            int bin = (int) (candidate.turnDeg() / 360 * ANGLE_BINS) % ANGLE_BINS;
            votes[bin] += 1;
            votes[(bin + 1) % ANGLE_BINS] += 0.5;
            votes[(bin + ANGLE_BINS - 1) % ANGLE_BINS] += 0.5;
        }
        return votes;
    }

    private static int takePeak(double[] votes) {
        int peak = 0;
        for (int bin = 1; bin < votes.length; bin++) {
            if (votes[bin] > votes[peak]) {
                peak = bin;
            }
        }
        for (int near = -1; near <= 1; near++) {
            votes[(peak + near + votes.length) % votes.length] = 0;
        }
        return peak;
    }

    private static Optional<Aligned> agreeing(List<Candidate> candidates, double turnDeg) {
        List<SkinPointPair> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            double off = Math.abs(candidate.turnDeg() - turnDeg);
            if (Math.min(off, 360 - off) <= ANGLE_WINDOW_DEG) {
                pairs.add(candidate.pair());
            }
        }
        float[] from = new float[2 * pairs.size()];
        float[] to = new float[2 * pairs.size()];
        for (int k = 0; k < pairs.size(); k++) {
            from[2 * k] = (float) pairs.get(k).reference().xMm();
            from[2 * k + 1] = (float) pairs.get(k).reference().yMm();
            to[2 * k] = (float) pairs.get(k).moving().xMm();
            to[2 * k + 1] = (float) pairs.get(k).moving().yMm();
        }
        return FeatureMatcher.agreeingAffine(from, to, INLIER_MM, SEED).flatMap(fit -> nearlyRigid(fit, pairs));
    }

    private static Optional<Aligned> nearlyRigid(AffineFit fit, List<SkinPointPair> pairs) {
        double[] m = fit.matrix();
        if (m[0] * m[4] - m[1] * m[3] == 0) {
            return Optional.empty();
        }
        AffineMap map = new AffineMap(m[0], m[1], m[2], m[3], m[4], m[5]);
        if (!map.isNearlyRigid(RIGID_TOLERANCE)) {
            return Optional.empty();
        }
        List<SkinPointPair> inliers = new ArrayList<>();
        for (int k = 0; k < pairs.size(); k++) {
            if (fit.inlier()[k]) {
                inliers.add(pairs.get(k));
            }
        }
        return Optional.of(new Aligned(map, inliers));
    }
}
