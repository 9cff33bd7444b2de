package org.needlewise.imaging.pipeline;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.lesion.Lesion;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.unroll.SkinMap;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.card.CardLayout.Marker;

/** The photograph, reduced, with card, loose outline and lesion drawn in. */
final class PhotoOverlay {
    private static final int LONGEST_SIDE = 1600;
    private static final Color CARD = new Color(0x00, 0x8c, 0xba);
    private static final Color LASSO = new Color(0xff, 0xff, 0xff);
    private static final Color LESION = new Color(0xff, 0xd4, 0x00);
    private static final int STEPS_A_SIDE = 16;

    private final SeenPhoto photo;
    private final SkinMap map;
    private final int reduction;
    private final BufferedImage image;
    private final Graphics2D graphics;

    PhotoOverlay(SeenPhoto photo, SkinMap map) {
        this.photo = photo;
        this.map = map;
        NativePicture picture = photo.read().picture();
        this.reduction = Reduction.by(picture, LONGEST_SIDE);
        this.image = Reduction.reduced(picture, reduction);
        this.graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Finishes the drawing. */
    BufferedImage draw(List<SiteRegion> regions, List<Optional<Lesion>> lesions) {
        drawCard(photo.layout());
        for (int r = 0; r < regions.size(); r++) {
            if (!regions.get(r).exact()) {
                regions.get(r).ringsMm().forEach(this::drawLasso);
            }
            if (r < lesions.size()) {
                lesions.get(r).ifPresent(this::drawLesion);
            }
        }
        graphics.dispose();
        return image;
    }

    private void drawCard(CardLayout layout) {
        graphics.setColor(CARD);
        graphics.setStroke(new BasicStroke(2f));
        FittedSurface surface = photo.surface();
        List<CardPoint> outline = layout.outline();
        Path2D path = new Path2D.Double();
        for (int i = 0; i < outline.size(); i++) {
            addLine(path, surface, outline.get(i), outline.get((i + 1) % outline.size()));
        }
        for (Marker marker : layout.markers()) {
            double half = marker.sideMm() / 2;
            double x = marker.centre().xMm();
            double y = marker.centre().yMm();
            CardPoint[] corners = {
                new CardPoint(x - half, y - half),
                new CardPoint(x + half, y - half),
                new CardPoint(x + half, y + half),
                new CardPoint(x - half, y + half)
            };
            for (int i = 0; i < 4; i++) {
                addLine(path, surface, corners[i], corners[(i + 1) % 4]);
            }
        }
        graphics.draw(path);
    }

    private void addLine(Path2D path, FittedSurface surface, CardPoint from, CardPoint to) {
        for (int i = 0; i <= STEPS_A_SIDE; i++) {
            double t = i / (double) STEPS_A_SIDE;
            double[] px = surface.layoutToPhoto(
                    from.xMm() + t * (to.xMm() - from.xMm()), from.yMm() + t * (to.yMm() - from.yMm()));
            if (i == 0) {
                path.moveTo(px[0] / reduction, px[1] / reduction);
            } else {
                path.lineTo(px[0] / reduction, px[1] / reduction);
            }
        }
    }

    private void drawLasso(double[][] ring) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < ring.length; i++) {
            double[] px = pixel(ring[i][0], ring[i][1]);
            if (i == 0) {
                path.moveTo(px[0], px[1]);
            } else {
                path.lineTo(px[0], px[1]);
            }
        }
        path.closePath();
        graphics.setColor(LASSO);
        graphics.setStroke(
                new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {7, 6}, 0));
        graphics.draw(path);
    }

    private void drawLesion(Lesion lesion) {
        graphics.setColor(LESION);
        graphics.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (double[] piece : SkinDrawing.contour(lesion.grid(), lesion.coverage())) {
            double[] a = pixel(piece[0], piece[1]);
            double[] b = pixel(piece[2], piece[3]);
            graphics.draw(new Line2D.Double(a[0], a[1], b[0], b[1]));
        }
    }

    private double[] pixel(double xMm, double yMm) {
        double[] own = new double[2];
        map.apply(xMm, yMm, own);
        double[] px = photo.surface().toPhoto(own[0], own[1]);
        return new double[] {px[0] / reduction, px[1] / reduction};
    }
}
