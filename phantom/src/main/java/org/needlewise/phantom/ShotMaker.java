package org.needlewise.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.Marker;
import org.needlewise.phantom.geometry.CardPlace;
import org.needlewise.phantom.geometry.Pose;
import org.needlewise.phantom.geometry.SkinPoint;
import org.needlewise.phantom.optics.Exif;
import org.needlewise.phantom.optics.Light;
import org.needlewise.phantom.optics.Sensor;

/** Draws how a visit's photographs are taken: one card place and one lamp a visit, every photo from its own side. */
final class ShotMaker {
    /** Diagonal of the 24 × 36 mm frame. */
    static final double FULL_FRAME_DIAGONAL_MM = 43.2666;

    private static final double WIDE_CARD_MM = 100;

    private ShotMaker() {}

    static List<Shot> visit(
            SplittableRandom random, CardLayout card, double printScale, int widthPx, int heightPx, int count) {
        boolean wide = isWide(card);
        CardPlace place = place(random, card, printScale, wide);
        double zenith = random.nextDouble(20, 52);
        double lampAzimuth = random.nextDouble(0, 360);
        double ambient = random.nextDouble(0.3, 0.55);
        double red = random.nextDouble(0.92, 1.08);
        double blue = random.nextDouble(0.90, 1.08);
        double focal35 = random.nextInt(23, 29);
        double focalPx = focal35 / FULL_FRAME_DIAGONAL_MM * Math.hypot(widthPx, heightPx);
        double k1 = random.nextDouble(-0.025, 0.025);
        double noise = random.nextDouble(0.004, 0.010);
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double mmAcross = wide ? random.nextDouble(250, 300) : random.nextDouble(140, 175);
            double offset = wide ? -18 : -12;
            SkinPoint target =
                    new SkinPoint((wide ? offset : 0) + random.nextDouble(-6, 6), offset + random.nextDouble(-6, 6));
            Pose pose = new Pose(
                    target,
                    random.nextDouble(2, 34),
                    random.nextDouble(0, 360),
                    random.nextDouble(-12, 12),
                    focalPx * mmAcross / widthPx);
            Light light = Light.from(
                            zenith + random.nextDouble(-5, 5), lampAzimuth + random.nextDouble(-12, 12), ambient)
                    .withFall(
                            random.nextDouble(-0.09, 0.09),
                            random.nextDouble(-0.09, 0.09),
                            random.nextDouble(0.0, 0.12));
            double scale = widthPx / 4000.0;
            Sensor sensor = Sensor.PLAIN
                    .withExposure(random.nextDouble(0.80, 0.93))
                    .withGains(red * random.nextDouble(0.99, 1.01), blue * random.nextDouble(0.99, 1.01))
                    .withBlur(0.45 + 0.45 * scale * random.nextDouble(0.3, 1.2), 0, 0)
                    .withNoise(noise, 0.0015);
            shots.add(new Shot(pose, focalPx, k1, place, light, sensor, Optional.of(new Exif(1, OptionalInt.empty()))));
        }
        return shots;
    }

    static boolean isWide(CardLayout card) {
        return card.outline().stream().mapToDouble(p -> p.xMm()).max().orElse(0) >= WIDE_CARD_MM;
    }

    /** Puts the corner tag so that the site lies inside the L, or the strip above the site. */
    private static CardPlace place(SplittableRandom random, CardLayout card, double printScale, boolean wide) {
        Marker corner = card.markers().get(0);
        SkinPoint skin = wide
                ? new SkinPoint(-66 + random.nextDouble(-4, 4), -66 + random.nextDouble(-4, 4))
                : new SkinPoint(-20 + random.nextDouble(-3, 3), -44 + random.nextDouble(-3, 3));
        double turn = random.nextDouble(-7, 7);
        return new CardPlace(corner.centre().xMm(), corner.centre().yMm(), skin, turn, printScale);
    }
}
