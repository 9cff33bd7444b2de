package org.needlewise.benchmarks.peer;

import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.numeric.LinearSystems;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.imaging.vision.Tag;
import org.needlewise.imaging.vision.TagDetector;
import org.needlewise.imaging.vision.TagDictionary;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.Marker;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.model.site.Outline.Polygon;

/** How every peer gets from pixels to millimetres: one homography through the card's tags, the skin taken as a plane. */
public final class PlaneRectification {
    private final double[] toMm;

    private PlaneRectification(double[] toMm) {
        this.toMm = toMm;
    }

    /** Fits by linear least squares over all tag corners; empty where fewer than two tags are seen. */
    public static Optional<PlaneRectification> of(NativePicture picture, CardLayout card) {
        TagDictionary dictionary = TagDictionary.named(card.dictionary()).orElseThrow();
        List<Integer> ids = card.markers().stream().map(Marker::id).toList();
        List<Tag> tags = TagDetector.detect(picture, dictionary, ids, ids.size()).stream()
                .filter(tag -> ids.contains(tag.id()))
                .toList();
        if (tags.size() < 2) {
            return Optional.empty();
        }
        double scale = Math.max(picture.width(), picture.height());
        double[][] normal = new double[8][8];
        double[] right = new double[8];
        for (Tag tag : tags) {
            Marker marker = card.markers().get(ids.indexOf(tag.id()));
            for (int k = 0; k < 4; k++) {
                double u = marker.centre().xMm() + (k == 1 || k == 2 ? 0.5 : -0.5) * marker.sideMm();
                double v = marker.centre().yMm() + (k >= 2 ? 0.5 : -0.5) * marker.sideMm();
                double x = tag.cornersPx()[k][0] / scale;
                double y = tag.cornersPx()[k][1] / scale;
                add(normal, right, new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y}, u);
                add(normal, right, new double[] {0, 0, 0, x, y, 1, -v * x, -v * y}, v);
            }
        }
        double[] h = LinearSystems.solveSymmetric(normal, right);
        int[] scaled = {0, 1, 3, 4, 6, 7};
        for (int i : scaled) {
            h[i] /= scale;
        }
        return Optional.of(new PlaneRectification(h));
    }

    private static void add(double[][] normal, double[] right, double[] row, double value) {
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                normal[i][j] += row[i] * row[j];
            }
            right[i] += row[i] * value;
        }
    }

    /** Area inside polygons in mm²; those that run the other way round are holes. */
    public double areaMm2(List<Polygon> polygons) {
        double twice = 0;
        for (Polygon polygon : polygons) {
            List<PixelPoint> points = polygon.points();
            for (int i = 0; i < points.size(); i++) {
                double[] p = toMm(points.get(i));
                double[] q = toMm(points.get((i + 1) % points.size()));
                twice += p[0] * q[1] - p[1] * q[0];
            }
        }
        return Math.abs(twice) / 2;
    }

    private double[] toMm(PixelPoint p) {
        double w = toMm[6] * p.x() + toMm[7] * p.y() + 1;
        return new double[] {
            (toMm[0] * p.x() + toMm[1] * p.y() + toMm[2]) / w, (toMm[3] * p.x() + toMm[4] * p.y() + toMm[5]) / w
        };
    }
}
