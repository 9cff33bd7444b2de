package org.needlewise.verdict.design;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Pairs of pictures for blinded rating, in drawn order, sides drawn too: real pairs (before and after) and sham pairs (two
 * pictures of the same visit). The rater sees cropped pictures without dates and says for each pair which side looks
 * better.
 *
 * @param items what is shown, in order
 */
public record RatingSet(List<Item> items) {
    public RatingSet {
        items = List.copyOf(items);
    }

    /**
     * One question.
     *
     * @param left picture shown on the left
     * @param right picture shown on the right
     * @param laterIsRight where the later (or for sham pairs, the second) picture is
     * @param sham whether both pictures are of one visit
     */
    public record Item(String left, String right, boolean laterIsRight, boolean sham) {}

    /**
     * Two pictures to be compared.
     *
     * @param earlier picture name
     * @param later picture name
     */
    public record Comparison(String earlier, String later) {}

    /** Draws order and sides. */
    public static RatingSet draw(List<Comparison> real, List<Comparison> sham, long seed) {
        if (real.isEmpty() || sham.isEmpty()) {
            throw new IllegalArgumentException("a blinded rating needs real and sham pairs");
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<Item> items = new ArrayList<>();
        real.forEach(pair -> items.add(item(pair, false, random)));
        sham.forEach(pair -> items.add(item(pair, true, random)));
        for (int i = items.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Item swapped = items.get(i);
            items.set(i, items.get(j));
            items.set(j, swapped);
        }
        return new RatingSet(items);
    }

    private static Item item(Comparison pair, boolean sham, SplittableRandom random) {
        boolean right = random.nextBoolean();
        return new Item(right ? pair.earlier() : pair.later(), right ? pair.later() : pair.earlier(), right, sham);
    }
}
