package org.needlewise.imaging.registration;

import java.util.List;

/** What is known before registering. */
public sealed interface Start {

    /** Nothing: the card may lie anywhere and at any angle. */
    record Unknown() implements Start {}

    /**
     * A map that may hold already, as between photographs of a visit where the card stayed where it was. It is tried
     * first, kept only if the skin agrees, and otherwise forgotten.
     *
     * @param map reference to moving
     */
    record Guess(AffineMap map) implements Start {}

    /**
     * Pairs that a person pointed out: the same skin in both pictures. They are believed; flow refines them only where
     * the skin agrees.
     *
     * @param pairs three or more
     */
    record ByHand(List<SkinPointPair> pairs) implements Start {
        public ByHand {
            pairs = List.copyOf(pairs);
            if (pairs.size() < 3) {
                throw new IllegalArgumentException(pairs.size() + " point pairs given, needs 3 or more");
            }
        }
    }
}
