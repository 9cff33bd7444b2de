package org.needlewise.imaging.card;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.needlewise.imaging.reading.LinearLight;
import org.needlewise.imaging.reading.ReadPhoto;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.imaging.vision.TagDictionary;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.card.CardLayout.Marker;
import org.needlewise.model.card.CardLayout.Patch;
import org.needlewise.model.photo.Photo;

/** Flat pictures of cards seen from straight above, drawn with area sampling in linear light. */
public final class DrawnCards {
    private static final int SUBSAMPLES = 5;
    private static final double SKIN = 0.35;
    private static final double PAPER = 0.85;
    private static final double PATCH = 0.25;
    private static final double INK = 0.03;

    private DrawnCards() {}

    /** A card's place: the pixel of its origin, its scale and its turn in the picture. */
    public record Placed(CardLayout layout, double xPx, double yPx, double pxPerMm, double turnRad) {
        /** Pixel of a card point. */
        public double[] toPhoto(double xMm, double yMm) {
            double c = Math.cos(turnRad) * pxPerMm;
            double s = Math.sin(turnRad) * pxPerMm;
            return new double[] {xPx + c * xMm - s * yMm, yPx + s * xMm + c * yMm};
        }

        private CardPoint toCard(double x, double y) {
            double c = Math.cos(turnRad) / pxPerMm;
            double s = Math.sin(turnRad) / pxPerMm;
            return new CardPoint(c * (x - xPx) + s * (y - yPx), -s * (x - xPx) + c * (y - yPx));
        }
    }

    /** A photograph of these cards on even skin; close it. */
    public static ReadPhoto photo(int width, int height, List<Placed> cards) {
        boolean[][][] tags = new boolean[587][][];
        for (Placed card : cards) {
            TagDictionary dictionary =
                    TagDictionary.named(card.layout().dictionary()).orElseThrow();
            card.layout().markers().forEach(m -> tags[m.id()] = dictionary.cells(m.id()));
        }
        byte[] bgr = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int i = 0; i < SUBSAMPLES * SUBSAMPLES; i++) {
                    double sx = x - 0.5 + (i % SUBSAMPLES + 0.5) / SUBSAMPLES;
                    double sy = y - 0.5 + (i / SUBSAMPLES + 0.5) / SUBSAMPLES;
                    sum += light(cards, tags, sx, sy);
                }
                byte value = (byte) Math.round(255 * encode(sum / (SUBSAMPLES * SUBSAMPLES)));
                int at = 3 * (y * width + x);
                bgr[at] = value;
                bgr[at + 1] = value;
                bgr[at + 2] = value;
            }
        }
        return read(NativePicture.ofBgr(width, height, bgr));
    }

    /** A picture as if read from an untagged file. */
    public static ReadPhoto read(NativePicture picture) {
        return new ReadPhoto(
                new Photo(Path.of("drawn.png")), picture, LinearLight.SRGB, OptionalDouble.empty(), "", 1, List.of());
    }

    private static double light(List<Placed> cards, boolean[][][] tags, double x, double y) {
        for (Placed placed : cards) {
            CardPoint p = placed.toCard(x, y);
            if (isInside(placed.layout().outline(), p)) {
                return onCard(placed.layout(), tags, p);
            }
        }
        return SKIN;
    }

    private static double onCard(CardLayout layout, boolean[][][] tags, CardPoint p) {
        for (Marker m : layout.markers()) {
            double u = (p.xMm() - m.centre().xMm()) / m.sideMm() + 0.5;
            double v = (p.yMm() - m.centre().yMm()) / m.sideMm() + 0.5;
            if (u >= 0 && v >= 0 && u < 1 && v < 1) {
                boolean[][] cells = tags[m.id()];
                return cells[(int) (v * cells.length)][(int) (u * cells.length)] ? PAPER : INK;
            }
        }
        for (Patch patch : layout.patches()) {
            double u = p.xMm() - patch.xMm();
            double v = p.yMm() - patch.yMm();
            if (u >= 0 && v >= 0 && u < patch.widthMm() && v < patch.heightMm()) {
                return PATCH;
            }
        }
        return PAPER;
    }

    private static boolean isInside(List<CardPoint> ring, CardPoint p) {
        boolean inside = false;
        CardPoint a = ring.get(ring.size() - 1);
        for (CardPoint b : ring) {
            if (a.yMm() > p.yMm() != b.yMm() > p.yMm()
                    && p.xMm() < (b.xMm() - a.xMm()) * (p.yMm() - a.yMm()) / (b.yMm() - a.yMm()) + a.xMm()) {
                inside = !inside;
            }
            a = b;
        }
        return inside;
    }

    private static double encode(double linear) {
        return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    }
}
