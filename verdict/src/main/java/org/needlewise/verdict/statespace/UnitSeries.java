package org.needlewise.verdict.statespace;

/**
 * The visits of one unit: a pair's difference treated − control, or a single site's own value.
 *
 * @param day days from the first session, strictly ascending; zero and below is the baseline
 * @param value one number a visit, on the scale of the model (log ratio, or a difference in the measure's unit)
 * @param photoTerm variance that the photographs of a visit add, in units of one photograph's: 1/photos of the treated
 *     site + 1/photos of the control
 * @param photoShare share of the visits' noise variance that comes from photographs, 0 to 0.9; matters only when visits
 *     have different numbers of photographs
 */
public record UnitSeries(double[] day, double[] value, double[] photoTerm, double photoShare) {
    public UnitSeries {
        if (day.length != value.length || day.length != photoTerm.length) {
            throw new IllegalArgumentException("arrays of different lengths");
        }
        for (int i = 1; i < day.length; i++) {
            if (!(day[i] > day[i - 1])) {
                throw new IllegalArgumentException("days must ascend: " + day[i - 1] + ", " + day[i]);
            }
        }
    }

    /** Visits so many. */
    public int visits() {
        return day.length;
    }

    /** The visits up to and with a day. */
    public UnitSeries until(double lastDay) {
        int n = 0;
        while (n < day.length && day[n] <= lastDay) {
            n++;
        }
        return new UnitSeries(
                java.util.Arrays.copyOf(day, n),
                java.util.Arrays.copyOf(value, n),
                java.util.Arrays.copyOf(photoTerm, n),
                photoShare);
    }

    /** Visits at or before the first session. */
    public int baselineVisits() {
        int n = 0;
        while (n < day.length && day[n] <= 0) {
            n++;
        }
        return n;
    }

    double meanPhotoTerm() {
        double sum = 0;
        for (double term : photoTerm) {
            sum += term;
        }
        return sum / photoTerm.length;
    }
}
