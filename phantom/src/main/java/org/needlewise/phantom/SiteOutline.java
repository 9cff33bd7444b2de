package org.needlewise.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.model.site.Outline.Polygon;
import org.needlewise.phantom.geometry.Camera;
import org.needlewise.phantom.geometry.SkinPoint;
import org.needlewise.phantom.skin.Lesion;

/** The loose outline that a person would draw around a site. */
final class SiteOutline {
    static final String ID = "all";

    private static final int POINTS = 30;
    private static final double STEP_MM = 0.5;
    private static final double MARGIN_MM = 4.5;
    private static final double BARE_RADIUS_MM = 22;

    private final SceneSpec spec;

    SiteOutline(SceneSpec spec) {
        this.spec = spec;
    }

    Polygon lasso(Camera camera) {
        List<SkinPoint> lesion = lesionPoints();
        double cu = lesion.stream().mapToDouble(SkinPoint::u).average().orElse(0);
        double cv = lesion.stream().mapToDouble(SkinPoint::v).average().orElse(0);
        SplittableRandom random = new SplittableRandom(spec.seed() + 30);
        List<PixelPoint> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double angle = 2 * Math.PI * i / POINTS;
            double reach = support(lesion, cu, cv, angle) + MARGIN_MM + random.nextDouble(-1.2, 1.8);
            double u = cu + reach * Math.cos(angle);
            double v = cv + reach * Math.sin(angle);
            double[] pixel = camera.project(spec.surface().point(u, v));
            if (pixel != null) {
                points.add(new PixelPoint(
                        Math.min(spec.widthPx() - 1.0, Math.max(0, pixel[0])),
                        Math.min(spec.heightPx() - 1.0, Math.max(0, pixel[1]))));
            }
        }
        return new Polygon(ID, points);
    }

    /** Distance from the middle to the border of the lesion's convex hull in a direction. */
    private static double support(List<SkinPoint> lesion, double cu, double cv, double angle) {
        if (lesion.isEmpty()) {
            return BARE_RADIUS_MM;
        }
        double reach = Double.POSITIVE_INFINITY;
        for (int k = -24; k <= 24; k++) {
            double turn = k * Math.PI / 60;
            double c = Math.cos(angle + turn);
            double s = Math.sin(angle + turn);
            double extent = lesion.stream()
                    .mapToDouble(p -> c * (p.u() - cu) + s * (p.v() - cv))
                    .max()
                    .orElse(0);
            reach = Math.min(reach, extent / Math.cos(turn));
        }
        return reach;
    }

    private List<SkinPoint> lesionPoints() {
        List<SkinPoint> points = new ArrayList<>();
        for (Lesion.Part part : spec.lesion().parts()) {
            double[] box = part.box();
            for (double u = box[0]; u < box[2]; u += STEP_MM) {
                for (double v = box[1]; v < box[3]; v += STEP_MM) {
                    if (part.insideMm(u, v) > 0) {
                        points.add(new SkinPoint(u, v));
                    }
                }
            }
        }
        return points;
    }
}
