package org.needlewise.cohort.judging;

/**
 * People who are looked at together.
 *
 * @param concern what was treated
 * @param protocol what was done; {@link #ALL} for all of the concern
 */
public record Group(String concern, String protocol) {
    /** Stands for all protocols of a concern. */
    public static final String ALL = "all protocols";

    public boolean isAll() {
        return protocol.equals(ALL);
    }
}
