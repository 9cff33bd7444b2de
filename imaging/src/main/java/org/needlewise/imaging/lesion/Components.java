package org.needlewise.imaging.lesion;

import java.util.Arrays;

/**
 * Connected parts of a yes/no plane.
 *
 * @param label part of each sample, 0 to count - 1, or -1 where the plane says no
 * @param size samples of each part
 */
public record Components(int[] label, int[] size) {

    /** Parts of the samples where {@code bits} is true; eight neighbours when {@code diagonal}, else four. */
    public static Components of(boolean[] bits, int width, int height, boolean diagonal) {
        int[] label = new int[bits.length];
        Arrays.fill(label, -1);
        int[] stack = new int[bits.length];
        int[] size = new int[16];
        int count = 0;
        for (int start = 0; start < bits.length; start++) {
            if (!bits[start] || label[start] >= 0) {
                continue;
            }
            if (count == size.length) {
                size = Arrays.copyOf(size, 2 * count);
            }
            size[count] = flood(bits, width, height, diagonal, start, count, label, stack);
            count++;
        }
        return new Components(label, Arrays.copyOf(size, count));
    }

    public int count() {
        return size.length;
    }

    private static int flood(
            boolean[] bits, int width, int height, boolean diagonal, int start, int part, int[] label, int[] stack) {
        int top = 0;
        int samples = 0;
        stack[top++] = start;
        label[start] = part;
        while (top > 0) {
            int i = stack[--top];
            samples++;
            int x = i % width;
            int y = i / width;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int nx = x + dx;
                    int ny = y + dy;
                    boolean neighbour = diagonal || dx == 0 || dy == 0;
                    if (!neighbour || nx < 0 || ny < 0 || nx >= width || ny >= height) {
                        continue;
                    }
                    int n = ny * width + nx;
                    if (bits[n] && label[n] < 0) {
                        label[n] = part;
                        stack[top++] = n;
                    }
                }
            }
        }
        return samples;
    }
}
