package org.needlewise.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.phantom.card.CardRaster;
import org.needlewise.phantom.geometry.SkinPoint;
import org.needlewise.phantom.geometry.Strain;
import org.needlewise.phantom.geometry.Surface;
import org.needlewise.phantom.geometry.Vec3;
import org.needlewise.phantom.optics.View;
import org.needlewise.phantom.skin.CentreLine;
import org.needlewise.phantom.skin.Lesion;
import org.needlewise.phantom.skin.SkinMap;

/** Integrates and projects what is true in one photograph. */
final class TruthTeller {
    private static final int LANDMARKS = 60;
    private static final double LANDMARK_REACH_MM = 50;
    private static final double SITE_MM = 30;
    private static final double SAME_POINT_MM = 0.01;

    private final SceneSpec spec;
    private final View view;
    private final Lesion lesion;

    TruthTeller(SceneSpec spec, View view, boolean later) {
        this.spec = spec;
        this.view = view;
        this.lesion = later ? spec.lesion().after(spec.change()) : spec.lesion();
    }

    PhotoTruth tell() {
        double[] areas = areas();
        return new PhotoTruth(
                areas[0],
                areas[1],
                lengthMm(),
                Lab.ofLinearSrgb(view.skin().lesionRgb()),
                Lab.ofLinearSrgb(view.skin().ringRgb()),
                lesion.look().depthMm(),
                lesion.look().textureRatio(),
                areas[2],
                siteStrainPercent(),
                landmarks());
    }

    /** Total, at half coverage, and under the card, mm². */
    private double[] areas() {
        SkinMap skin = view.skin();
        Surface surface = view.surface();
        double cell = 1 / (skin.pxPerMm() * skin.pxPerMm());
        double[] sums = new double[3];
        double[] xy = new double[2];
        for (int y = 0; y < skin.size(); y++) {
            for (int x = 0; x < skin.size(); x++) {
                double coverage = skin.at(x, y, SkinMap.COVERAGE);
                if (coverage <= 0) {
                    continue;
                }
                double u = skin.mm(x);
                double v = skin.mm(y);
                SkinPoint now = view.strain().forward(u, v);
                double area = cell * view.strain().areaRatio(u, v) * surface.areaElement(now.u(), now.v());
                sums[0] += coverage * area;
                sums[1] += coverage >= 0.5 ? area : 0;
                view.cardMap().toCard(now.u(), now.v(), xy);
                if (view.card().inkAt(xy[0], xy[1]) != CardRaster.OUTSIDE) {
                    sums[2] += coverage * area;
                }
            }
        }
        return sums;
    }

    /** Centre lines as they lie on the skin now, without what the card covers. */
    private double lengthMm() {
        double sum = 0;
        double[] xy = new double[2];
        for (CentreLine.Piece piece : lesion.centreLines()) {
            SkinPoint from =
                    view.strain().forward(piece.from().u(), piece.from().v());
            SkinPoint to = view.strain().forward(piece.to().u(), piece.to().v());
            view.cardMap().toCard(from.u(), from.v(), xy);
            if (view.card().inkAt(xy[0], xy[1]) == CardRaster.OUTSIDE) {
                Vec3 a = view.surface().point(from.u(), from.v());
                Vec3 b = view.surface().point(to.u(), to.v());
                sum += piece.share() * a.minus(b).norm();
            }
        }
        return sum;
    }

    private double siteStrainPercent() {
        Strain strain = view.strain();
        double before = 0;
        double after = 0;
        for (double u = -SITE_MM; u <= SITE_MM; u++) {
            for (double v = -SITE_MM; v <= SITE_MM; v++) {
                if (u * u + v * v <= SITE_MM * SITE_MM) {
                    before++;
                    after += strain.areaRatio(u, v);
                }
            }
        }
        return 100 * (after / before - 1);
    }

    private List<Optional<PixelPoint>> landmarks() {
        SplittableRandom random = new SplittableRandom(spec.seed() + 60);
        List<Optional<PixelPoint>> points = new ArrayList<>();
        for (int i = 0; i < LANDMARKS; i++) {
            double r = LANDMARK_REACH_MM * Math.sqrt(random.nextDouble());
            double a = random.nextDouble(0, 2 * Math.PI);
            points.add(pixelOf(r * Math.cos(a), r * Math.sin(a)));
        }
        return points;
    }

    /** Where a material point is seen, unless card, horizon or frame hide it. */
    private Optional<PixelPoint> pixelOf(double u, double v) {
        SkinPoint now = view.strain().forward(u, v);
        Vec3 space = view.surface().point(now.u(), now.v());
        double[] pixel = view.camera().project(space);
        double[] xy = new double[2];
        view.cardMap().toCard(now.u(), now.v(), xy);
        if (pixel == null
                || pixel[0] < 0
                || pixel[1] < 0
                || pixel[0] > spec.widthPx() - 1
                || pixel[1] > spec.heightPx() - 1
                || view.card().inkAt(xy[0], xy[1]) != CardRaster.OUTSIDE) {
            return Optional.empty();
        }
        boolean first = view.camera()
                .see(view.surface(), pixel[0], pixel[1])
                .filter(p -> p.distanceTo(now) < SAME_POINT_MM)
                .isPresent();
        return first ? Optional.of(new PixelPoint(pixel[0], pixel[1])) : Optional.empty();
    }
}
