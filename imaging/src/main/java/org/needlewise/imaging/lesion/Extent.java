package org.needlewise.imaging.lesion;

/** The rectangle of a row-major plane that holds all samples other than zero, and a rim. */
record Extent(int left, int top, int width, int height) {

    static Extent of(float[] plane, int width, int height, int rim) {
        int top = 0;
        while (top < height && isZero(plane, top * width, (top + 1) * width)) {
            top++;
        }
        int bottom = height;
        while (bottom > top && isZero(plane, (bottom - 1) * width, bottom * width)) {
            bottom--;
        }
        int left = width;
        int right = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < left; x++) {
                if (plane[y * width + x] != 0) {
                    left = x;
                }
            }
            for (int x = width - 1; x >= right; x--) {
                if (plane[y * width + x] != 0) {
                    right = x + 1;
                }
            }
        }
        int x0 = Math.max(0, Math.min(left, right) - rim);
        int y0 = Math.max(0, top - rim);
        return new Extent(x0, y0, Math.min(width, right + rim) - x0, Math.min(height, bottom + rim) - y0);
    }

    private static boolean isZero(float[] plane, int from, int to) {
        for (int i = from; i < to; i++) {
            if (plane[i] != 0) {
                return false;
            }
        }
        return true;
    }

    boolean isWhole(int fullWidth, int fullHeight) {
        return width == fullWidth && height == fullHeight;
    }

    float[] cut(float[] plane, int fullWidth) {
        float[] cut = new float[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(plane, (top + y) * fullWidth + left, cut, y * width, width);
        }
        return cut;
    }

    void paste(float[] cut, float[] plane, int fullWidth) {
        for (int y = 0; y < height; y++) {
            System.arraycopy(cut, y * width, plane, (top + y) * fullWidth + left, width);
        }
    }
}
