package org.needlewise.verdict.design;

/**
 * Two like sites: left and right, or neighbouring pieces of a stria at least 3 cm apart.
 *
 * @param name of the pair, not blank
 * @param first one site
 * @param second the other; another name
 */
public record SitePair(String name, String first, String second) {
    public SitePair {
        if (name.isBlank() || first.isBlank() || second.isBlank() || first.equals(second)) {
            throw new IllegalArgumentException("pair " + name + ": " + first + ", " + second);
        }
    }
}
