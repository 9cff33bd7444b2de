package org.needlewise.imaging.vision;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_objdetect;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_objdetect.Dictionary;

/** A family of square tags by its OpenCV name. */
public final class TagDictionary {
    private static final Map<String, Integer> BY_NAME = byName();

    private final String name;
    private final int code;

    private TagDictionary(String name, int code) {
        this.name = name;
        this.code = code;
    }

    /** The dictionary of this name, such as {@code APRILTAG_36h11} or {@code DICT_4X4_50}; empty if there is none. */
    public static Optional<TagDictionary> named(String name) {
        Integer code = BY_NAME.get(canonical(name));
        return code == null ? Optional.empty() : Optional.of(new TagDictionary(name, code));
    }

    public String name() {
        return name;
    }

    /** How many tags the dictionary holds. */
    public int size() {
        try (PointerScope scope = new PointerScope()) {
            return dictionary().bytesList().rows();
        }
    }

    /**
     * The cells of a tag upright, border included: {@code [row][column]}, true where white.
     *
     * @throws IllegalArgumentException if the dictionary has no such tag
     */
    public boolean[][] cells(int id) {
        try (PointerScope scope = new PointerScope()) {
            Dictionary dictionary = dictionary();
            if (id < 0 || id >= dictionary.bytesList().rows()) {
                throw new IllegalArgumentException(name + " has no tag " + id);
            }
            int side = dictionary.markerSize() + 2;
            Mat picture = new Mat();
            opencv_objdetect.generateImageMarker(dictionary, id, side, picture, 1);
            ByteBuffer pixels = picture.createBuffer();
            boolean[][] cells = new boolean[side][side];
            for (int row = 0; row < side; row++) {
                for (int column = 0; column < side; column++) {
                    cells[row][column] = (pixels.get(row * side + column) & 0xff) > 127;
                }
            }
            return cells;
        }
    }

    Dictionary dictionary() {
        return opencv_objdetect.getPredefinedDictionary(code);
    }

    private static String canonical(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("DICT_") ? upper.substring(5) : upper;
    }

    private static Map<String, Integer> byName() {
        Map<String, Integer> codes = new TreeMap<>();
        int[] sides = {4, 5, 6, 7};
        int[] sizes = {50, 100, 250, 1000};
        int code = opencv_objdetect.DICT_4X4_50;
        for (int side : sides) {
            for (int size : sizes) {
                codes.put(side + "X" + side + "_" + size, code++);
            }
        }
        codes.put("ARUCO_ORIGINAL", opencv_objdetect.DICT_ARUCO_ORIGINAL);
        codes.put("APRILTAG_16H5", opencv_objdetect.DICT_APRILTAG_16h5);
        codes.put("APRILTAG_25H9", opencv_objdetect.DICT_APRILTAG_25h9);
        codes.put("APRILTAG_36H10", opencv_objdetect.DICT_APRILTAG_36h10);
        codes.put("APRILTAG_36H11", opencv_objdetect.DICT_APRILTAG_36h11);
        return codes;
    }
}
