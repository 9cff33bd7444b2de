package org.needlewise.imaging.raster;

/**
 * Where the samples of an unrolled picture lie on the skin. Sample (x, y) is the skin point
 * (originXMm + x / pxPerMm, originYMm + y / pxPerMm).
 */
public record MillimetreGrid(double originXMm, double originYMm, double pxPerMm, int width, int height) {
    public MillimetreGrid {
        if (!(pxPerMm > 0) || width <= 0 || height <= 0) {
            throw new IllegalArgumentException(width + " x " + height + " at " + pxPerMm + " px/mm");
        }
    }

    public double xMm(double xPx) {
        return originXMm + xPx / pxPerMm;
    }

    public double yMm(double yPx) {
        return originYMm + yPx / pxPerMm;
    }

    public double xPx(double xMm) {
        return (xMm - originXMm) * pxPerMm;
    }

    public double yPx(double yMm) {
        return (yMm - originYMm) * pxPerMm;
    }
}
