package org.needlewise.phantom;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.Outline.Polygon;
import org.needlewise.phantom.card.CardRaster;
import org.needlewise.phantom.geometry.Camera;
import org.needlewise.phantom.geometry.CardMap;
import org.needlewise.phantom.geometry.CardPlace;
import org.needlewise.phantom.geometry.Strain;
import org.needlewise.phantom.optics.Develop;
import org.needlewise.phantom.optics.JpegFile;
import org.needlewise.phantom.optics.LinearImage;
import org.needlewise.phantom.optics.PhotoRenderer;
import org.needlewise.phantom.optics.View;
import org.needlewise.phantom.skin.Lesion;
import org.needlewise.phantom.skin.SkinMap;
import org.needlewise.phantom.skin.SkinPainter;
import org.needlewise.phantom.skin.SkinSpec;
import org.needlewise.phantom.skin.VisitChange;

/**
 * Renders photographs of skin with a reference card and says exactly what is true in them. The same spec gives the same
 * bytes on every run. Heap: about 0.5 GB for 12-megapixel photographs.
 */
public final class Phantom {
    private static final double STRAIN_REACH_MM = 75;
    private static final double TEXTURE_MM = 0.045;
    private static final double BACKGROUND = 0.075;

    private Phantom() {}

    /** Renders both visits. */
    public static RenderedScene render(SceneSpec spec) {
        CardRaster card = new CardRaster(spec.card(), spec.inks());
        List<PhantomPhoto> baseline = visit(spec, card, false);
        List<PhantomPhoto> followup = spec.followup().isEmpty() ? List.of() : visit(spec, card, true);
        Outline lasso = new Outline(
                "baseline-1.jpg",
                false,
                List.of(new SiteOutline(spec).lasso(baseline.get(0).camera())));
        List<Polygon> contour = Contours.at(baseline.get(0).label(), SiteOutline.ID);
        Optional<Outline> exact =
                contour.isEmpty() ? Optional.empty() : Optional.of(new Outline("baseline-1.jpg", true, contour));
        return new RenderedScene(spec, baseline, followup, lasso, exact);
    }

    /** Renders one visit alone, as {@link #render} renders it. */
    public static List<PhantomPhoto> renderVisit(SceneSpec spec, boolean later) {
        return visit(spec, new CardRaster(spec.card(), spec.inks()), later);
    }

    /** The sharp, evenly lit skin map of a visit, for checks. */
    public static SkinMap atlas(SceneSpec spec, boolean later) {
        VisitChange change = later ? spec.change() : VisitChange.NONE;
        Lesion lesion = later ? spec.lesion().after(change) : spec.lesion();
        boolean wide = ShotMaker.isWide(spec.card());
        double sharpness = spec.widthPx() / 4000.0;
        double pxPerMm = Math.max(6, (wide ? 14 : 22) * Math.min(1, 1.15 * sharpness));
        return SkinPainter.paint(new SkinSpec(
                spec.seed() * 31 + spec.kind().ordinal(),
                spec.seed() * 62 + (later ? 1 : 0),
                spec.tone(),
                lesion,
                change,
                TEXTURE_MM,
                wide ? 26 : 12,
                wide ? 70 : 26,
                wide ? 115 : 80,
                pxPerMm));
    }

    private static List<PhantomPhoto> visit(SceneSpec spec, CardRaster card, boolean later) {
        SkinMap skin = atlas(spec, later);
        Strain strain = later ? new Strain(spec.change().arealStrainPercent(), STRAIN_REACH_MM) : Strain.NONE;
        List<Shot> shots = later ? spec.followup() : spec.baseline();
        List<PhantomPhoto> photos = new ArrayList<>();
        for (int i = 0; i < shots.size(); i++) {
            String name = (later ? "followup-" : "baseline-") + (i + 1);
            photos.add(photo(spec, skin, strain, card, shots.get(i), name, later));
        }
        return photos;
    }

    private static PhantomPhoto photo(
            SceneSpec spec, SkinMap skin, Strain strain, CardRaster card, Shot shot, String name, boolean later) {
        Camera camera = Camera.lookingAt(
                spec.surface(), shot.pose(), spec.widthPx(), spec.heightPx(), shot.focalPx(), shot.k1());
        CardMap cardMap = CardMap.of(spec.surface(), shot.cardPlace(), reachMm(spec.card(), shot.cardPlace()));
        View view = new View(camera, spec.surface(), strain, skin, cardMap, card, shot.light(), BACKGROUND);
        LinearImage image = PhotoRenderer.render(view);
        LabelPicture label = label(image);
        BufferedImage picture = Develop.picture(image, shot.sensor(), spec.seed() * 1009L + name.hashCode());
        byte[] jpeg = JpegFile.encode(picture, shot.sensor().jpegQuality(), shot.exif());
        return new PhantomPhoto(name, jpeg, label, new TruthTeller(spec, view, later).tell(), camera);
    }

    private static double reachMm(CardLayout card, CardPlace place) {
        return card.outline().stream()
                .mapToDouble(p -> Math.max(p.xMm() - place.anchorXMm(), p.yMm() - place.anchorYMm()))
                .max()
                .orElseThrow();
    }

    private static LabelPicture label(LinearImage image) {
        byte[] bytes = new byte[image.coverage().length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * image.coverage()[i]);
        }
        return new LabelPicture(image.width(), image.height(), bytes);
    }
}
