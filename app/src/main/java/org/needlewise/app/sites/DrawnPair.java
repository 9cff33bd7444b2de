package org.needlewise.app.sites;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.needlewise.verdict.design.Allocation;
import org.needlewise.verdict.design.Commitment;
import org.needlewise.verdict.design.SitePair;

/**
 * Two like sites, one of them treated, drawn by lot.
 *
 * @param commitment seal on the lot, recorded when it was drawn
 */
public record DrawnPair(
        UUID id, SiteId first, SiteId second, long seed, boolean treatsFirst, Commitment commitment, Instant drawnAt) {
    public SiteId treated() {
        return treatsFirst ? first : second;
    }

    public SiteId control() {
        return treatsFirst ? second : first;
    }

    /** Whether the lot is the one that was sealed, and the one that its seed gives. */
    public boolean isUnchanged() {
        Allocation allocation = new Allocation(
                seed, List.of(new SitePair(id.toString(), first.toString(), second.toString())), List.of(treatsFirst));
        return allocation.isAsDrawn() && commitment.holds(allocation);
    }
}
