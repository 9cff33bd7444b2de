package org.needlewise.app.keeping;

import java.util.List;

/**
 * What looking after the record at the start found and did.
 *
 * @param laidAside files that no row named
 * @param unfinished files whose writing had been cut off, removed
 * @param lookedAtAgain photographs that had not been looked at
 * @param measuredAgain visits whose pictures were gone
 * @param lost photographs whose file is not there: photograph and owner
 */
record Findings(int laidAside, int unfinished, int lookedAtAgain, int measuredAgain, List<Lost> lost) {
    Findings {
        lost = List.copyOf(lost);
    }

    /** A photograph without its file. */
    record Lost(java.util.UUID owner, java.util.UUID photo) {}

    static Findings none() {
        return new Findings(0, 0, 0, 0, List.of());
    }

    public boolean isAllWell() {
        return laidAside + unfinished + lookedAtAgain + measuredAgain == 0 && lost.isEmpty();
    }
}
