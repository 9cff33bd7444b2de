package org.needlewise.imaging.colour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All readings of one ink. What they have in common tells of the correction, as far as the ink is believed; how they
 * differ from place to place tells of the light, whatever the ink is.
 */
record InkGroup(Ink ink, List<PatchReading> readings, List<double[]> terms) {
    /** Standard deviation of one reading about the ink's colour, CIEDE2000: paper, print and noise. */
    static final double READING_SIGMA = 0.5;

    static List<InkGroup> of(List<PatchReading> readings, Map<String, Ink> inks, CardFrame frame) {
        Map<String, List<PatchReading>> byName = new LinkedHashMap<>();
        for (PatchReading reading : readings) {
            byName.computeIfAbsent(reading.name(), n -> new ArrayList<>()).add(reading);
        }
        List<InkGroup> groups = new ArrayList<>();
        byName.forEach((name, same) -> {
            Ink ink = inks.get(name);
            if (ink != null) {
                List<double[]> terms =
                        same.stream().map(r -> frame.terms(r.centre())).toList();
                groups.add(new InkGroup(ink, List.copyOf(same), terms));
            }
        });
        return groups;
    }

    /** Rows this group adds to the equations. */
    int rows() {
        return readings.size() == 1 ? 3 : 3 + 3 * readings.size();
    }

    /** Standard deviation of the mean of the readings about what is believed of the ink. */
    double meanSigma(double stiffness) {
        double own = ink.sigma() * stiffness;
        return Math.sqrt(own * own + READING_SIGMA * READING_SIGMA / readings.size());
    }

    /**
     * Whitened rows: three of the mean departure (lightness, chroma, hue), then three for each reading's departure from
     * that mean. {@code jacobian[row][parameter]} is filled alike.
     */
    void fill(CameraInverse inverse, double stiffness, double[] residual, double[][] jacobian, int first, int n) {
        int k = readings.size();
        double[][] metric = ink.metric();
        double[][] d = new double[k][];
        double[][][] j = new double[k][3][n];
        for (int r = 0; r < k; r++) {
            double[][] dRgb = new double[3][n];
            double[] rgb = inverse.correct(readings.get(r).linearRgb(), terms.get(r), dRgb);
            d[r] = SmallMatrix.times(metric, CieLab.departure(rgb, ink.lab()));
            j[r] = SmallMatrix.times(SmallMatrix.times(metric, CieLab.slope(rgb)), dRgb);
        }
        double meanSigma = meanSigma(stiffness);
        for (int i = 0; i < 3; i++) {
            double mean = 0;
            double[] meanRow = new double[n];
            for (int r = 0; r < k; r++) {
                mean += d[r][i] / k;
                SmallMatrix.add(meanRow, j[r][i], 1.0 / k);
            }
            residual[first + i] = mean / meanSigma;
            jacobian[first + i] = new double[n];
            SmallMatrix.add(jacobian[first + i], meanRow, 1 / meanSigma);
            for (int r = 0; k > 1 && r < k; r++) {
                int row = first + 3 + 3 * r + i;
                residual[row] = (d[r][i] - mean) / READING_SIGMA;
                jacobian[row] = new double[n];
                SmallMatrix.add(jacobian[row], j[r][i], 1 / READING_SIGMA);
                SmallMatrix.add(jacobian[row], meanRow, -1 / READING_SIGMA);
            }
        }
    }
}
