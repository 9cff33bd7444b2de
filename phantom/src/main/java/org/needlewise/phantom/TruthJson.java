package org.needlewise.phantom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.phantom.skin.VisitChange;
import tools.jackson.databind.json.JsonMapper;

/** Truth and outlines as JSON. */
final class TruthJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TruthJson() {}

    static byte[] truth(RenderedScene scene) {
        SceneSpec spec = scene.spec();
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("scene", spec.kind().label());
        root.put("seed", spec.seed());
        root.put("card", spec.card().name());
        root.put("print_scale", spec.printScale());
        root.put("surface", spec.surface().kind());
        root.put("surface_radius_mm", finite(spec.surface().radiiMm()[0]));
        root.put(
                "surface_radii_mm",
                List.of(
                        finite(spec.surface().radiiMm()[0]),
                        finite(spec.surface().radiiMm()[1])));
        root.put("change", change(spec.change()));
        Map<String, @Nullable Object> photos = new LinkedHashMap<>();
        for (int i = 0; i < scene.baseline().size(); i++) {
            photos.put(
                    scene.baseline().get(i).name(),
                    photo(scene.baseline().get(i), spec.baseline().get(i)));
        }
        for (int i = 0; i < scene.followup().size(); i++) {
            photos.put(
                    scene.followup().get(i).name(),
                    photo(scene.followup().get(i), spec.followup().get(i)));
        }
        root.put("photos", photos);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    /** A straight direction is written as radius 0. */
    private static double finite(double radiusMm) {
        return Double.isInfinite(radiusMm) ? 0 : radiusMm;
    }

    private static Map<String, Object> change(VisitChange change) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("width_factor", change.widthFactor());
        out.put("colour_factor", change.colourFactor());
        out.put("relief_factor", change.reliefFactor());
        out.put("areal_strain_pct", change.arealStrainPercent());
        out.put("tan", change.tan());
        out.put("new_spots", change.newSpots());
        return out;
    }

    private static Map<String, Object> photo(PhantomPhoto photo, Shot shot) {
        PhotoTruth t = photo.truth();
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("area_mm2", t.areaMm2());
        truth.put("area_half_coverage_mm2", t.halfAreaMm2());
        truth.put("length_mm", t.lengthMm());
        truth.put("lesion_lab", list(t.lesionLab()));
        truth.put("ring_lab", list(t.ringLab()));
        truth.put("contrast_lab", list(t.contrastLab()));
        truth.put("contrast_dE76", t.contrastDe76());
        truth.put("depth_mm", t.depthMm());
        truth.put("texture_ratio", t.textureRatio());
        truth.put("card_hides_mm2", t.cardHidesMm2());
        truth.put("areal_strain_pct", t.siteStrainPercent());
        Map<String, Object> camera = new LinkedHashMap<>();
        camera.put("focal_px", shot.focalPx());
        camera.put("k1", shot.k1());
        camera.put("tilt_deg", shot.pose().tiltDeg());
        camera.put("azimuth_deg", shot.pose().azimuthDeg());
        camera.put("roll_deg", shot.pose().rollDeg());
        camera.put("distance_mm", shot.pose().distanceMm());
        List<@Nullable List<Double>> landmarks = new ArrayList<>();
        t.landmarksPx().forEach(p -> landmarks.add(p.map(TruthJson::list).orElse(null)));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("truth", truth);
        out.put("camera", camera);
        out.put("landmarks_px", landmarks);
        return out;
    }

    static byte[] outline(Outline outline) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("photo", outline.photo());
        if (outline.exact()) {
            root.put("exact", true);
        }
        root.put("polygons", outline.polygons().stream().map(TruthJson::polygon).toList());
        return MAPPER.writeValueAsBytes(root);
    }

    private static Map<String, Object> polygon(Outline.Polygon polygon) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", polygon.id());
        out.put("points", polygon.points().stream().map(TruthJson::list).toList());
        return out;
    }

    static byte[] points(List<PixelPoint> points) {
        return MAPPER.writeValueAsBytes(points.stream().map(TruthJson::list).toList());
    }

    private static List<Double> list(Lab lab) {
        return List.of(lab.lightness(), lab.a(), lab.b());
    }

    /** Rounded to a thousandth of a pixel. */
    private static List<Double> list(PixelPoint p) {
        return List.of(Math.round(p.x() * 1000) / 1000.0, Math.round(p.y() * 1000) / 1000.0);
    }
}
