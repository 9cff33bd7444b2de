package org.needlewise.app.photos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.SiteCard.Next;
import org.needlewise.app.photos.SiteCard.VisitCard;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.springframework.stereotype.Component;

/** Gathers what the pages about sites and visits show. */
@Component
class SitePages {
    private static final int CHANGES_SHOWN = 3;

    private final Sites sites;
    private final Pairs pairs;
    private final Visits visits;
    private final Photos photos;
    private final Outlines outlines;
    private final Measurements measurements;
    private final Measuring measuring;

    SitePages(
            Sites sites,
            Pairs pairs,
            Visits visits,
            Photos photos,
            Outlines outlines,
            Measurements measurements,
            Measuring measuring) {
        this.sites = sites;
        this.pairs = pairs;
        this.visits = visits;
        this.photos = photos;
        this.outlines = outlines;
        this.measurements = measurements;
        this.measuring = measuring;
    }

    List<SiteCard> all(PersonId person, Locale locale) {
        return sites.all(person).stream()
                .map(site -> card(person, site, locale))
                .toList();
    }

    SiteCard card(PersonId person, BodySite site, Locale locale) {
        Optional<SiteOutline> outline = outlines.ofSite(person, site.id());
        Optional<SkinPhoto> toOutline = outlines.baselinePhoto(person, site.id());
        List<VisitCard> list = new ArrayList<>();
        for (PhotoVisit visit : visits.ofSite(person, site.id())) {
            list.add(visitCard(person, visit, list.size() + 1, outline, locale));
        }
        Collections.reverse(list);
        Next next = toOutline.isEmpty() ? Next.FIRST_PHOTOGRAPHS : outline.isEmpty() ? Next.OUTLINE : Next.NEXT_VISIT;
        return new SiteCard(site, role(person, site.id()), list, next, toOutline, outline);
    }

    private VisitCard visitCard(
            PersonId person, PhotoVisit visit, int number, Optional<SiteOutline> outline, Locale locale) {
        List<SkinPhoto> pictures = photos.ofVisit(person, visit.id());
        boolean baseline =
                outline.filter(drawn -> drawn.visit().equals(visit.id())).isPresent();
        List<FigureRow> changes = measurements
                .of(person, visit.id())
                .map(m -> FigureRow.ofChange(m.finding().change(), locale).stream()
                        .limit(CHANGES_SHOWN)
                        .toList())
                .orElse(List.of());
        return new VisitCard(
                visit,
                number,
                pictures,
                (int) pictures.stream().filter(SkinPhoto::accepted).count(),
                measuring.state(person, visit),
                baseline,
                changes);
    }

    Optional<String> role(PersonId person, SiteId site) {
        return pairs.of(person, site).map(pair -> pair.treated().equals(site) ? "treated" : "control");
    }
}
