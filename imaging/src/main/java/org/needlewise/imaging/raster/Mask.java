package org.needlewise.imaging.raster;

/** A yes/no picture: which samples count. Row-major, {@code bits()[y * width + x]}. */
public final class Mask {
    private final int width;
    private final int height;
    private final boolean[] bits;

    public Mask(int width, int height) {
        this(width, height, new boolean[Math.multiplyExact(width, height)]);
    }

    /** Takes the array as it is, without copying. */
    public Mask(int width, int height, boolean[] bits) {
        if (bits.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(bits.length + " bits for " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.bits = bits;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The array itself, not a copy. */
    public boolean[] bits() {
        return bits;
    }

    public boolean at(int x, int y) {
        return bits[y * width + x];
    }

    public void set(int x, int y, boolean value) {
        bits[y * width + x] = value;
    }

    public int count() {
        int n = 0;
        for (boolean bit : bits) {
            if (bit) {
                n++;
            }
        }
        return n;
    }
}
