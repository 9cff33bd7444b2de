package org.needlewise.cohort.judging;

import org.needlewise.verdict.design.RatingResult.Share;

/**
 * How many people of how many, hidden where they are few.
 *
 * @param count how many; what is shown of a hidden one is its range only
 * @param of of how many
 * @param hidden whether the count itself is not shown
 * @param most largest count that a hidden one may be
 */
public record Count(int count, int of, boolean hidden, int most) {
    static Count shown(int count, int of) {
        return new Count(count, of, false, count);
    }

    /** Hidden when it is not zero and below the limit: that it is not zero is never hidden. */
    static Count guarded(int count, int of, int fewest) {
        boolean few = count > 0 && count < fewest;
        return new Count(count, of, few, few ? Math.min(of, fewest - 1) : count);
    }

    /** As it is printed. */
    public String text() {
        return hidden ? "few" : Integer.toString(count);
    }

    /** Lower end of the exact 95 % interval of the share, for a hidden count that of the smallest it may be. */
    public double low() {
        return new Share(hidden ? 1 : count, of).low();
    }

    /** Upper end, for a hidden count that of the largest it may be. */
    public double high() {
        return new Share(most, of).high();
    }
}
