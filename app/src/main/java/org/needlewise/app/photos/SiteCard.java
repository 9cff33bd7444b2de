package org.needlewise.app.photos;

import java.util.List;
import java.util.Optional;
import org.needlewise.app.sites.BodySite;

/**
 * A site and its visits, as pages show them.
 *
 * @param role treated or control; empty outside a pair
 * @param visits newest first
 * @param next what to do now
 * @param toOutline the photograph to draw the outline on, or that has it
 */
record SiteCard(
        BodySite site,
        Optional<String> role,
        List<VisitCard> visits,
        Next next,
        Optional<SkinPhoto> toOutline,
        Optional<SiteOutline> outline) {

    enum Next {
        FIRST_PHOTOGRAPHS,
        OUTLINE,
        NEXT_VISIT
    }

    /**
     * A visit of it.
     *
     * @param number 1 for the first
     * @param changes figures against the baseline
     */
    record VisitCard(
            PhotoVisit visit,
            int number,
            List<SkinPhoto> photos,
            int accepted,
            Measuring.State state,
            boolean baseline,
            List<FigureRow> changes) {}
}
