package org.needlewise.imaging.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;

class ExactOutlineTest {
    private static final MillimetreGrid GRID = new MillimetreGrid(-10, -10, 8, 160, 160);

    @Test
    void areaOfTurnedSquareIsExact() {
        double[][] square = {{-5, 0}, {0, -5}, {5, 0}, {0, 5}};
        assertThat(areaMm2(List.<double[][]>of(square))).isCloseTo(50, within(0.005));
    }

    @Test
    void ringInsideRingIsAHole() {
        double[][] outer = {{-4.03, -4.03}, {4.03, -4.03}, {4.03, 4.03}, {-4.03, 4.03}};
        double[][] inner = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        assertThat(areaMm2(List.of(outer, inner))).isCloseTo(8.06 * 8.06 - 4, within(0.03));
    }

    @Test
    void partOutsideThePictureIsLeftOut() {
        double[][] half = {{-3, -30}, {3, -30}, {3, 0}, {-3, 0}};
        assertThat(areaMm2(List.<double[][]>of(half))).isCloseTo(6 * (10 + 0.5 / 8), within(0.01));
    }

    private static double areaMm2(List<double[][]> rings) {
        Raster coverage = ExactOutline.rasterise(GRID, rings);
        double sum = 0;
        for (float c : coverage.plane(0)) {
            sum += c;
        }
        return sum / (GRID.pxPerMm() * GRID.pxPerMm());
    }
}
