package org.needlewise.verdict.design;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which site of each pair is treated, drawn by lot, each pair by itself with even chances.
 *
 * @param seed that the lot was drawn with; the draw can be repeated from it
 * @param pairs in the order of drawing
 * @param treatsFirst for each pair whether its first site is the treated one
 */
public record Allocation(long seed, List<SitePair> pairs, List<Boolean> treatsFirst) {
    public Allocation {
        pairs = List.copyOf(pairs);
        treatsFirst = List.copyOf(treatsFirst);
        if (pairs.size() != treatsFirst.size()) {
            throw new IllegalArgumentException(pairs.size() + " pairs, " + treatsFirst.size() + " lots");
        }
        if (pairs.stream().map(SitePair::name).distinct().count() != pairs.size()) {
            throw new IllegalArgumentException("two pairs of one name");
        }
    }

    /**
     * Draws the lot.
     *
     * @param seed from {@link java.security.SecureRandom}, before the first photograph is seen
     */
    public static Allocation draw(List<SitePair> pairs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Boolean> lots = new ArrayList<>();
        pairs.forEach(pair -> lots.add(random.nextBoolean()));
        return new Allocation(seed, pairs, lots);
    }

    /** The treated site of each pair, in order. */
    public List<String> treatedSites() {
        List<String> sites = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            sites.add(treatsFirst.get(i) ? pairs.get(i).first() : pairs.get(i).second());
        }
        return sites;
    }

    /** Whether the seed gives this lot. */
    public boolean isAsDrawn() {
        return draw(pairs, seed).equals(this);
    }

    /**
     * The allocation as one text, the same for the same allocation and no other: every name with its length before it.
     */
    String canonicalText() {
        StringBuilder text = new StringBuilder("needlewise-allocation-1\nseed ").append(seed);
        for (int i = 0; i < pairs.size(); i++) {
            SitePair pair = pairs.get(i);
            text.append("\npair ");
            field(text, pair.name());
            field(text, pair.first());
            field(text, pair.second());
            text.append(treatsFirst.get(i) ? "first" : "second");
        }
        return text.append('\n').toString();
    }

    private static void field(StringBuilder text, String value) {
        text.append(value.length()).append(':').append(value).append(' ');
    }
}
