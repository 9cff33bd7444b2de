package org.needlewise.imaging.raster;

/**
 * A planar picture of 32-bit floats on the heap. Sample (x, y) of plane c is {@code plane(c)[y * width + x]}; pixel
 * centres at whole numbers.
 */
public final class Raster {
    private final int width;
    private final int height;
    private final float[][] planes;

    /** A picture of zeros. */
    public Raster(int width, int height, int planeCount) {
        this(width, height, new float[planeCount][Math.multiplyExact(width, height)]);
    }

    /** Takes the planes as they are, without copying. */
    public Raster(int width, int height, float[]... planes) {
        this.width = width;
        this.height = height;
        this.planes = planes;
        for (float[] plane : planes) {
            if (plane.length != Math.multiplyExact(width, height)) {
                throw new IllegalArgumentException(
                        "plane of " + plane.length + " samples for " + width + " x " + height);
            }
        }
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int planeCount() {
        return planes.length;
    }

    /** The plane itself, not a copy. */
    public float[] plane(int index) {
        return planes[index];
    }

    public float at(int plane, int x, int y) {
        return planes[plane][y * width + x];
    }

    public void set(int plane, int x, int y, float value) {
        planes[plane][y * width + x] = value;
    }
}
