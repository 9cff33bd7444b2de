package org.needlewise.protocol.screening;

/** What was answered. Only a plain no is no. */
public enum Given {
    YES,
    NO,
    UNKNOWN,
    /** Not answered at all, which counts as unknown. */
    MISSING;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
