package org.needlewise.verdict.design;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * What a blinded rating shows. Reported beside the verdict; never enters it.
 *
 * @param real preferences for the later picture among real pairs
 * @param sham preferences for the "later" picture among sham pairs: half, but for chance, when the rater is fair
 * @param rightSide preferences for the right side over all pairs: a habit of the hand
 * @param seenInSham sham pairs in which a difference was seen although there is none: what this eye makes up
 */
public record RatingResult(Share real, Share sham, Share rightSide, Share seenInSham) {

    /** What somebody saw in a pair. */
    public enum Preference {
        LEFT,
        RIGHT,
        NO_DIFFERENCE
    }

    /**
     * A share with its exact 95 % interval (Clopper and Pearson 1934). Of preferences, "no difference" counts for neither.
     *
     * @param count how many, such as preferences for one side
     * @param of of how many, such as preferences for either side
     */
    public record Share(int count, int of) {
        /** The share, one half of nothing. */
        public double value() {
            return of == 0 ? 0.5 : (double) count / of;
        }

        /** Lower end of the interval. */
        public double low() {
            return count == 0 ? 0 : BetaDistribution.of(count, of - count + 1.0).inverseCumulativeProbability(0.025);
        }

        /** Upper end of the interval. */
        public double high() {
            return count == of
                    ? 1
                    : BetaDistribution.of(count + 1.0, of - count).inverseCumulativeProbability(0.975);
        }

        /** Two-sided p that the share is one half. */
        public double pOfHalf() {
            if (of == 0) {
                return 1;
            }
            int less = Math.min(count, of - count);
            return Math.min(1, 2 * BinomialDistribution.of(of, 0.5).cumulativeProbability(less));
        }
    }

    /** Evaluates the answers, one for each item of the set. */
    public static RatingResult of(RatingSet set, List<Preference> answers) {
        if (answers.size() != set.items().size()) {
            throw new IllegalArgumentException(
                    answers.size() + " answers to " + set.items().size() + " pairs");
        }
        int[] later = new int[2];
        int[] decided = new int[2];
        int right = 0;
        int shams = (int) set.items().stream().filter(RatingSet.Item::sham).count();
        for (int i = 0; i < answers.size(); i++) {
            RatingSet.Item item = set.items().get(i);
            if (answers.get(i) == Preference.NO_DIFFERENCE) {
                continue;
            }
            boolean choseRight = answers.get(i) == Preference.RIGHT;
            int kind = item.sham() ? 1 : 0;
            decided[kind]++;
            later[kind] += choseRight == item.laterIsRight() ? 1 : 0;
            right += choseRight ? 1 : 0;
        }
        return new RatingResult(
                new Share(later[0], decided[0]),
                new Share(later[1], decided[1]),
                new Share(right, decided[0] + decided[1]),
                new Share(decided[1], shams));
    }

    /** How much more often the later picture was preferred in real pairs than in sham pairs. */
    public double aboveBias() {
        return real.value() - sham.value();
    }
}
