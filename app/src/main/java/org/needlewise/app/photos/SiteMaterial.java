package org.needlewise.app.photos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.PointPair;
import org.springframework.stereotype.Component;

/** Everything of a site that measuring works from, for handing it on. */
@Component
public class SiteMaterial {
    private final Visits visits;
    private final Photos photos;
    private final Outlines outlines;
    private final Landmarks landmarks;
    private final Cards cards;

    SiteMaterial(Visits visits, Photos photos, Outlines outlines, Landmarks landmarks, Cards cards) {
        this.visits = visits;
        this.photos = photos;
        this.outlines = outlines;
        this.landmarks = landmarks;
        this.cards = cards;
    }

    /**
     * A visit.
     *
     * @param photos that are not in the trash
     * @param outline drawn for this visit, under the id of its photograph
     * @param shown landmarks of the visit
     */
    public record Visit(PhotoVisit visit, List<SkinPhoto> photos, Optional<Outline> outline, Optional<Shown> shown) {
        public Visit {
            photos = List.copyOf(photos);
        }
    }

    /** Landmarks that a person found in two photographs. */
    public record Shown(PhotoId baseline, PhotoId followup, List<PointPair> pairs) {
        public Shown {
            pairs = List.copyOf(pairs);
        }
    }

    /** The visits of a site that have a photograph, oldest first. */
    public List<Visit> visits(PersonId person, SiteId site) {
        List<Visit> found = new ArrayList<>();
        for (PhotoVisit visit : visits.ofSite(person, site)) {
            List<SkinPhoto> all = photos.ofVisit(person, visit.id());
            if (!all.isEmpty()) {
                found.add(new Visit(
                        visit,
                        all,
                        outlines.ofVisit(person, site, visit.id())
                                .filter(outline -> !outline.polygons().isEmpty())
                                .map(SiteOutline::forEngine),
                        landmarks
                                .of(person, visit.id())
                                .map(shown -> new Shown(shown.baseline(), shown.followup(), shown.pairs()))));
            }
        }
        return found;
    }

    /** The card that the outlined photograph shows. */
    public Optional<CardLayout> card(PersonId person, SiteId site) {
        return outlines.ofSite(person, site)
                .flatMap(outline -> photos.get(person, outline.photo()).check())
                .flatMap(PhotoCheck::card)
                .map(Cards::named);
    }

    /** What the person measured on the print of this card. */
    public Optional<Double> printLengthMm(PersonId person, CardLayout card) {
        return cards.printLengthMm(person, card);
    }
}
