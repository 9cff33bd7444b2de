package org.needlewise.protocol.rules;

import java.util.Arrays;

/** How well a statement is founded. */
public enum Mark {
    /** Seen in the source itself, mostly its abstract. */
    S,
    /** Seen in a report about the source. */
    S2,
    /** General knowledge; the citation was not seen. */
    K,
    /** Arithmetic from cited numbers. */
    C,
    /** A design decision; no published source fixes it. */
    D;

    /** @throws IllegalArgumentException when no mark is written so */
    public static Mark of(String text) {
        return Arrays.stream(values())
                .filter(mark -> mark.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mark is written " + text));
    }
}
