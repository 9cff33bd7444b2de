package org.needlewise.app.howitworks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.knowledge.Knowledge;

/**
 * What the sliders of the cross-section say; anything may be missing or impossible.
 *
 * @param region place on the body
 * @param concern what bothers there
 * @param needle hundredths of a millimetre
 * @param passes passes in all
 */
record SectionForm(
        @Nullable String region,
        @Nullable String concern,
        @Nullable Integer needle,
        @Nullable Integer passes) {
    static final int SHORTEST_NEEDLE = 10;
    static final int LONGEST_NEEDLE = 150;
    static final int MOST_PASSES = 16;
    private static final int USUAL_NEEDLE = 25;
    private static final int USUAL_PASSES = 8;
    private static final double HUNDREDTHS = 100;

    /** The same with everything possible. */
    SectionForm checked(Knowledge knowledge) {
        String place = Optional.ofNullable(region)
                .filter(id -> knowledge.skin().at(id).isPresent())
                .orElse("abdomen");
        String what = Optional.ofNullable(concern)
                .filter(id -> knowledge.concerns().containsKey(id))
                .orElse("striae-albae");
        return new SectionForm(
                place,
                what,
                between(SHORTEST_NEEDLE, needle == null ? USUAL_NEEDLE : needle, LONGEST_NEEDLE),
                between(1, passes == null ? USUAL_PASSES : passes, MOST_PASSES));
    }

    double needleMm() {
        return (needle == null ? USUAL_NEEDLE : needle) / HUNDREDTHS;
    }

    private static int between(int low, int wished, int high) {
        return Math.max(low, Math.min(high, wished));
    }
}
