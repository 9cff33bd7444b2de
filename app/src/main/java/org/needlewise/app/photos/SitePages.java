package org.needlewise.app.photos;

import java.time.LocalDate;
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

    /**
     * A site on the overview.
     *
     * @param visits how many
     * @param newest the newest picture that there is
     * @param toOutline the photograph to draw the outline on, or that has it
     */
    record Summary(
            BodySite site,
            Optional<String> role,
            int visits,
            Optional<LocalDate> lastOn,
            Optional<SkinPhoto> newest,
            Next next,
            Optional<SkinPhoto> toOutline) {}

    List<Summary> all(PersonId person) {
        return sites.all(person).stream().map(site -> summary(person, site)).toList();
    }

    private Summary summary(PersonId person, BodySite site) {
        List<PhotoVisit> list = new ArrayList<>(visits.ofSite(person, site.id()));
        Collections.reverse(list);
        Optional<SkinPhoto> toOutline = outlines.baselinePhoto(person, site.id());
        return new Summary(
                site,
                role(person, site.id()),
                list.size(),
                list.stream().findFirst().map(PhotoVisit::on),
                list.stream()
                        .flatMap(visit -> photos.ofVisit(person, visit.id()).stream())
                        .findFirst(),
                next(toOutline, outlines.ofSite(person, site.id())),
                toOutline);
    }

    private static Next next(Optional<SkinPhoto> toOutline, Optional<SiteOutline> outline) {
        if (toOutline.isEmpty()) {
            return Next.FIRST_PHOTOGRAPHS;
        }
        return outline.isEmpty() ? Next.OUTLINE : Next.NEXT_VISIT;
    }

    SiteCard card(PersonId person, BodySite site, Locale locale) {
        Optional<SiteOutline> outline = outlines.ofSite(person, site.id());
        Optional<SkinPhoto> toOutline = outlines.baselinePhoto(person, site.id());
        List<VisitCard> list = new ArrayList<>();
        for (PhotoVisit visit : visits.ofSite(person, site.id())) {
            list.add(visitCard(person, visit, list.size() + 1, outline, locale));
        }
        Collections.reverse(list);
        return new SiteCard(site, role(person, site.id()), list, next(toOutline, outline), toOutline, outline);
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
