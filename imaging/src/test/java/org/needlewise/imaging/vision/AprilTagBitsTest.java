package org.needlewise.imaging.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_objdetect.DICT_APRILTAG_36h11;
import static org.bytedeco.opencv.global.opencv_objdetect.generateImageMarker;
import static org.bytedeco.opencv.global.opencv_objdetect.getPredefinedDictionary;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_objdetect.Dictionary;
import org.junit.jupiter.api.Test;
import org.needlewise.model.card.AprilTag36h11;

class AprilTagBitsTest {
    @Test
    void modelHoldsTheBitsThatOpenCvDraws() {
        try (Dictionary dictionary = getPredefinedDictionary(DICT_APRILTAG_36h11);
                Mat picture = new Mat()) {
            for (int id : AprilTag36h11.ids()) {
                generateImageMarker(dictionary, id, AprilTag36h11.CELLS, picture, 1);
                boolean[][] drawn = new boolean[AprilTag36h11.CELLS][AprilTag36h11.CELLS];
                for (int y = 0; y < AprilTag36h11.CELLS; y++) {
                    for (int x = 0; x < AprilTag36h11.CELLS; x++) {
                        drawn[y][x] = picture.ptr(y, x).get() != 0;
                    }
                }
                assertThat(AprilTag36h11.whiteCells(id)).as("id %s", id).isDeepEqualTo(drawn);
            }
        }
    }
}
