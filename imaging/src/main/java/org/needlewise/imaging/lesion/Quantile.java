package org.needlewise.imaging.lesion;

/** Quantiles by selection (Hoare 1961): a full sort is not needed. */
final class Quantile {
    private static final int THINNED_TO = 20_000;

    private Quantile() {}

    /**
     * The value below which {@code share} of the first {@code n} lie, 0 when there are none. Reorders {@code values}; of
     * very many only every so-manieth is looked at.
     */
    static double of(float[] values, int n, double share) {
        if (n == 0) {
            return 0;
        }
        int step = Math.max(1, n / THINNED_TO);
        int kept = 0;
        for (int i = 0; i < n; i += step) {
            values[kept++] = values[i];
        }
        return select(values, kept, (int) (share * (kept - 1)));
    }

    /** The same of the values whose weight is positive, in a copy. */
    static double of(float[] values, float[] weight, double share) {
        float[] kept = new float[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (weight[i] > 0) {
                kept[n++] = values[i];
            }
        }
        return of(kept, n, share);
    }

    private static float select(float[] v, int n, int rank) {
        int low = 0;
        int high = n - 1;
        while (low < high) {
            float pivot = v[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (v[i] < pivot) {
                    i++;
                }
                while (v[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    float swap = v[i];
                    v[i++] = v[j];
                    v[j--] = swap;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                return v[rank];
            }
        }
        return v[rank];
    }
}
