package org.needlewise.verdict.answer;

/**
 * What it would take to tell, zero where nothing is wanting or nothing helps.
 *
 * @param visits further visits at which the expected width would suffice
 * @param pairs further pairs, where no number of visits in sight suffices
 */
public record Needs(int visits, int pairs) {
    /** Nothing is wanting, or nothing can be said. */
    public static final Needs NONE = new Needs(0, 0);
}
