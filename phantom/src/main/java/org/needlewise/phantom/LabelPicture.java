package org.needlewise.phantom;

/** Visible lesion in a photograph's pixels, upright, row by row; 255 is fully lesion. */
public record LabelPicture(int width, int height, byte[] coverage) {
    /** Coverage of one pixel, 0 to 1. */
    public double at(int x, int y) {
        return (coverage[y * width + x] & 0xff) / 255.0;
    }
}
