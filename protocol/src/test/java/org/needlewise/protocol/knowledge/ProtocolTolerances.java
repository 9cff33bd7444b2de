package org.needlewise.protocol.knowledge;

/** How far figures of this module's tests may lie apart. */
public final class ProtocolTolerances {
    /** Rounding of decimal shares. */
    public static final double SHARE_PERCENT = 1e-9;
    /** The published 250 holes per cm² is a round figure; drum and tip radius give 229 and 199 (evidence 4.1). */
    public static final double PUBLISHED_HOLES_PER_CM2 = 51;
    /** Simulated and computed share of empty cells, absolute; 40 fields of 3600 cells. */
    public static final double EMPTY_SHARE = 0.015;

    private ProtocolTolerances() {}
}
