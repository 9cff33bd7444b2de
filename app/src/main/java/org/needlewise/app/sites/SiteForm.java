package org.needlewise.app.sites;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.sites.MapOutline.Point;
import org.needlewise.app.sites.MapOutline.View;

/**
 * The form of a site as the browser sends it; anything may be missing.
 *
 * @param outline points of the map as {@code x,y x,y …}
 * @param since year and month, {@code 2024-03}, or a year alone
 */
record SiteForm(
        @Nullable String label,
        @Nullable String region,
        @Nullable String concern,
        @Nullable String since,
        @Nullable String areaCm2,
        @Nullable String view,
        @Nullable String outline,
        @Nullable Integer version) {

    static SiteForm empty(String region) {
        BodyMap.Place place = BodyMap.placeOf(region);
        return new SiteForm("", region, "", "", "", place.view().name(), text(place.outline()), 0);
    }

    static SiteForm of(BodySite site) {
        return new SiteForm(
                site.label(),
                site.region(),
                site.concern(),
                site.markSince().map(MarkSince::toString).orElse(""),
                site.areaCm2().map(SiteForm::plain).orElse(""),
                site.outline().view().name(),
                text(site.outline().points()),
                site.version());
    }

    private static String plain(double area) {
        return area == Math.rint(area) ? Long.toString(Math.round(area)) : Double.toString(area);
    }

    static SiteForm mirrored(BodySite site) {
        SiteForm same = of(site);
        List<Point> other = site.outline().points().stream()
                .map(point -> new Point(BodyMap.WIDTH - point.x(), point.y()))
                .toList();
        return new SiteForm("", same.region, same.concern, same.since, same.areaCm2, same.view, text(other), 0);
    }

    int versionOrZero() {
        return version == null ? 0 : version;
    }

    View viewOrFront() {
        return View.BACK.name().equals(view) ? View.BACK : View.FRONT;
    }

    static Optional<List<Point>> points(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(List.of(text.strip().split("\\s+")).stream()
                    .map(SiteForm::point)
                    .toList());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Point point(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            throw new IllegalArgumentException("no point: " + text);
        }
        return new Point(Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
    }

    static String text(List<Point> points) {
        return points.stream()
                .map(point -> Math.round(10 * point.x()) / 10.0 + "," + Math.round(10 * point.y()) / 10.0)
                .collect(Collectors.joining(" "));
    }
}
