package org.needlewise.imaging.pipeline;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.lesion.Lesion;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.registration.SkinPoint;
import org.needlewise.imaging.surface.FittedSurface;

/** Lesion coverage in a photograph's own pixels. */
final class PhotoMask {
    private static final int NODE_SPACING = 8;

    private final AlignedPhoto photo;
    private final FittedSurface surface;
    private final int width;
    private final int height;

    PhotoMask(AlignedPhoto photo) {
        this.photo = photo;
        this.surface = photo.photo().surface();
        this.width = photo.photo().read().picture().width();
        this.height = photo.photo().read().picture().height();
    }

    /** Grey picture, 255 fully lesion; several regions are added up. */
    BufferedImage draw(List<Optional<Lesion>> lesions) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        lesions.forEach(lesion -> lesion.ifPresent(l -> add(l, grey)));
        return image;
    }

    private void add(Lesion lesion, byte[] grey) {
        int[] box = pixelBox(lesion.grid());
        int columns = (box[2] - box[0]) / NODE_SPACING + 2;
        double[][] above = nodeRow(box[0], box[1], columns);
        for (int top = box[1]; top < box[3]; top += NODE_SPACING) {
            double[][] below = nodeRow(box[0], top + NODE_SPACING, columns);
            for (int y = top; y < Math.min(top + NODE_SPACING, box[3]); y++) {
                double v = (y - top) / (double) NODE_SPACING;
                for (int x = box[0]; x < box[2]; x++) {
                    int c = (x - box[0]) / NODE_SPACING;
                    double u = (x - box[0] - c * NODE_SPACING) / (double) NODE_SPACING;
                    double mx = mix(above[c][0], above[c + 1][0], below[c][0], below[c + 1][0], u, v);
                    double my = mix(above[c][1], above[c + 1][1], below[c][1], below[c + 1][1], u, v);
                    int share = (int) Math.round(255 * coverage(lesion, mx, my));
                    if (share > 0) {
                        int i = y * width + x;
                        grey[i] = (byte) Math.min(255, (grey[i] & 0xff) + share);
                    }
                }
            }
            above = below;
        }
    }

    private static double mix(double a, double b, double c, double d, double u, double v) {
        return (1 - v) * (a + u * (b - a)) + v * (c + u * (d - c));
    }

    /** Reference skin millimetres at every eighth pixel of a row; NaN where no skin is seen. */
    private double[][] nodeRow(int left, int y, int columns) {
        double[][] row = new double[columns][];
        double[] start = {surface.referenceXMm(), surface.referenceYMm()};
        for (int c = 0; c < columns; c++) {
            double[] own = surface.toSkin(left + c * (double) NODE_SPACING, y, start[0], start[1]);
            if (Double.isNaN(own[0])) {
                row[c] = own;
                continue;
            }
            start = own;
            row[c] = photo.registration()
                    .map(r -> {
                        SkinPoint p = r.toReference(own[0], own[1]);
                        return new double[] {p.xMm(), p.yMm()};
                    })
                    .orElse(own);
        }
        return row;
    }

    private static double coverage(Lesion lesion, double xMm, double yMm) {
        MillimetreGrid grid = lesion.grid();
        double x = grid.xPx(xMm);
        double y = grid.yPx(yMm);
        if (!(x >= 0 && y >= 0 && x < grid.width() - 1 && y < grid.height() - 1)) {
            return 0;
        }
        int x0 = (int) x;
        int y0 = (int) y;
        return mix(
                lesion.coverage().at(0, x0, y0),
                lesion.coverage().at(0, x0 + 1, y0),
                lesion.coverage().at(0, x0, y0 + 1),
                lesion.coverage().at(0, x0 + 1, y0 + 1),
                x - x0,
                y - y0);
    }

    /** Left, top, right, bottom of the grid in the photograph, cut to the frame. */
    private int[] pixelBox(MillimetreGrid grid) {
        double[] box = {width, height, 0, 0};
        double[] own = new double[2];
        for (int i = 0; i <= 8; i++) {
            for (int j = 0; j <= 8; j++) {
                photo.map().apply(grid.xMm((grid.width() - 1) * j / 8.0), grid.yMm((grid.height() - 1) * i / 8.0), own);
                double[] px = surface.toPhoto(own[0], own[1]);
                box[0] = Math.min(box[0], px[0]);
                box[1] = Math.min(box[1], px[1]);
                box[2] = Math.max(box[2], px[0]);
                box[3] = Math.max(box[3], px[1]);
            }
        }
        return new int[] {
            (int) Math.max(0, Math.floor(box[0])),
            (int) Math.max(0, Math.floor(box[1])),
            (int) Math.min(width, Math.ceil(box[2]) + 1),
            (int) Math.min(height, Math.ceil(box[3]) + 1)
        };
    }
}
