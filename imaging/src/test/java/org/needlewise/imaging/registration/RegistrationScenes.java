package org.needlewise.imaging.registration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.imaging.registration.SyntheticSkin.Light;
import org.needlewise.imaging.registration.SyntheticSkin.Placement;
import org.needlewise.model.measurement.Outcome;

/** Pairs of synthetic pictures for the tests of registration. */
final class RegistrationScenes {
    static final MillimetreGrid GRID = new MillimetreGrid(-5, -5, 6, 750, 750);
    static final Light DAYLIGHT = new Light(0.3, 1, 0.1, 0.02, 1);
    static final Light LAMP = new Light(1.9, 0.6, 0.35, 0.02, 2);
    static final Placement AT_REST = SkinPoint::new;

    private RegistrationScenes() {}

    /** The card put down elsewhere at another angle, the skin stretched smoothly. */
    static Placement moved(double angleRad, double shiftXMm, double shiftYMm, double scale, double waveMm) {
        return (x, y) -> {
            double cx = x - 75;
            double cy = y - 75;
            double u = scale * (Math.cos(angleRad) * cx - Math.sin(angleRad) * cy) + 75 + shiftXMm;
            double v = scale * (Math.sin(angleRad) * cx + Math.cos(angleRad) * cy) + 75 + shiftYMm;
            return new SkinPoint(u + waveMm * Math.sin(v / 17), v + waveMm * Math.cos(u / 23));
        };
    }

    static SkinPicture picture(long skin, Placement placement, Light light) {
        return new SyntheticSkin(skin).picture(GRID, placement, light);
    }

    static Registration registered(Outcome<Registration> outcome) {
        if (outcome instanceof Outcome.Measured<Registration> measured) {
            return measured.value();
        }
        throw new AssertionError("refused: " + outcome);
    }

    /** Errors at trusted points, sorted, millimetres: where the map says a point lies, against the skin that lies there. */
    static List<Double> errorsMm(Registration registration, Placement truth) {
        List<Double> errors = new ArrayList<>();
        for (double y = 0; y < 120; y += 4) {
            for (double x = 0; x < 120; x += 4) {
                if (registration.isTrusted(x, y)) {
                    SkinPoint moving = registration.toMoving(x, y);
                    errors.add(truth.skinAt(moving.xMm(), moving.yMm()).distanceMm(new SkinPoint(x, y)));
                }
            }
        }
        Collections.sort(errors);
        return errors;
    }
}
