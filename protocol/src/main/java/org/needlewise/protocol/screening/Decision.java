package org.needlewise.protocol.screening;

/** What came of a screening, mildest first. */
public enum Decision {
    GO("go"),
    LIMITED("limited"),
    WAIT("wait"),
    CLINICIAN("see-a-clinician"),
    NEVER("never-at-home");

    private final String word;

    Decision(String word) {
        this.word = word;
    }

    /** True when needling may go on. */
    public boolean allows() {
        return this == GO || this == LIMITED;
    }

    /** The stricter of two. */
    public Decision and(Decision other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public String toString() {
        return word;
    }
}
