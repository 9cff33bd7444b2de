package org.needlewise.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.needlewise.app.demo.SamplePhotographs.SampleSite;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.DrawnPair;
import org.needlewise.app.sites.MapOutline;
import org.needlewise.app.sites.MapOutline.Point;
import org.needlewise.app.sites.MarkSince;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.SiteDraft;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.springframework.stereotype.Component;

/** Draws the sites of the sample life on the body map, and the lots of its pairs. */
@Component
class SampleBody {
    private static final int CORNERS = 14;
    private static final int YOUNG_MONTHS = 8;
    private static final int OLD_YEARS = 8;

    private final Sites sites;
    private final Pairs pairs;

    SampleBody(Sites sites, Pairs pairs) {
        this.sites = sites;
        this.pairs = pairs;
    }

    /** Where a sample site lies on the body map, and what it is. */
    private enum Place {
        LEFT_HIP(SampleSite.LEFT_HIP, "flank", "striae-rubrae", 60, 80, 2.2, 6, 40),
        RIGHT_HIP(SampleSite.RIGHT_HIP, "flank", "striae-rubrae", 40, 80, 2.2, 6, 40),
        LEFT_THIGH(SampleSite.LEFT_THIGH, "outer-thigh", "striae-albae", 62, 112, 3, 8, 40),
        RIGHT_THIGH(SampleSite.RIGHT_THIGH, "outer-thigh", "striae-albae", 38, 112, 3, 8, 40),
        KNEE(SampleSite.KNEE, "shin", "scar-flat", 43, 158, 1.6, 3.5, 8);

        private final SampleSite site;
        private final String region;
        private final String concern;
        private final double x;
        private final double y;
        private final double halfWidth;
        private final double halfHeight;
        private final double areaCm2;

        Place(
                SampleSite site,
                String region,
                String concern,
                double x,
                double y,
                double halfWidth,
                double halfHeight,
                double areaCm2) {
            this.site = site;
            this.region = region;
            this.concern = concern;
            this.x = x;
            this.y = y;
            this.halfWidth = halfWidth;
            this.halfHeight = halfHeight;
            this.areaCm2 = areaCm2;
        }

        private MapOutline outline() {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < CORNERS; i++) {
                double angle = 2 * Math.PI * i / CORNERS;
                points.add(new Point(x + halfWidth * Math.cos(angle), y + halfHeight * Math.sin(angle)));
            }
            return new MapOutline(MapOutline.View.FRONT, points);
        }
    }

    List<SamplePlace> fill(PersonId person, SampleWords words, SampleYear year) {
        LocalDate begin = year.baseline().get(0);
        Map<SampleSite, SiteId> ids = new EnumMap<>(SampleSite.class);
        for (Place place : Place.values()) {
            MarkSince since = place.concern.equals("striae-rubrae")
                    ? MarkSince.monthOf(begin.minusMonths(YOUNG_MONTHS))
                    : MarkSince.year(begin.minusYears(OLD_YEARS).getYear());
            SiteDraft draft = new SiteDraft(
                    words.of(place.site),
                    place.region,
                    place.outline(),
                    place.concern,
                    Optional.of(since),
                    Optional.of(place.areaCm2));
            ids.put(place.site, sites.add(person, draft));
        }
        Set<SiteId> treated = new HashSet<>();
        treated.add(draw(person, ids, SampleSite.LEFT_HIP, SampleSite.RIGHT_HIP));
        treated.add(draw(person, ids, SampleSite.LEFT_THIGH, SampleSite.RIGHT_THIGH));
        treated.add(of(ids, SampleSite.KNEE));
        return Arrays.stream(SampleSite.values())
                .map(site -> new SamplePlace(site, of(ids, site), treated.contains(of(ids, site))))
                .toList();
    }

    /** The places that were drawn before, as the lots fell; those that were thrown away since are missing. */
    List<SamplePlace> drawn(PersonId person) {
        List<BodySite> all = sites.all(person);
        Set<SiteId> leftAlone =
                pairs.all(person).stream().map(DrawnPair::control).collect(Collectors.toSet());
        List<SamplePlace> places = new ArrayList<>();
        for (Place place : Place.values()) {
            all.stream()
                    .filter(site -> site.outline().equals(place.outline()))
                    .map(site -> new SamplePlace(place.site, site.id(), !leftAlone.contains(site.id())))
                    .forEach(places::add);
        }
        return places;
    }

    private SiteId draw(PersonId person, Map<SampleSite, SiteId> ids, SampleSite first, SampleSite second) {
        return pairs.draw(person, of(ids, first), of(ids, second)).treated();
    }

    private static SiteId of(Map<SampleSite, SiteId> ids, SampleSite sample) {
        return Optional.ofNullable(ids.get(sample)).orElseThrow();
    }
}
