package org.needlewise.imaging.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.lesion.ExactOutline;
import org.needlewise.imaging.lesion.LesionTolerances;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;

class ExtentMeasureTest {
    private static final MillimetreGrid GRID = new MillimetreGrid(-40, -40, 8, 640, 640);

    @Test
    void bandIsAsLongAsItsCentreLine() {
        CentreLines lines = CentreLines.of(GRID, ExactOutline.rasterise(GRID, List.<double[][]>of(band(0.4, 40, 3))));
        assertThat(lines.lengthMm()).isCloseTo(40, within(LesionTolerances.LENGTH * 40));
        assertThat(lines.ends()).isEqualTo(2);
    }

    @Test
    void crossingBandsCountInFullButForWhatTheyShare() {
        List<double[][]> both = new ArrayList<>();
        both.add(band(0.5, 40, 3));
        both.add(band(-0.5, 40, 3));
        float[] union =
                ExactOutline.rasterise(GRID, List.<double[][]>of(both.get(0))).plane(0);
        float[] other =
                ExactOutline.rasterise(GRID, List.<double[][]>of(both.get(1))).plane(0);
        for (int i = 0; i < union.length; i++) {
            union[i] = Math.max(union[i], other[i]);
        }
        CentreLines lines = CentreLines.of(GRID, new Raster(GRID.width(), GRID.height(), union));
        assertThat(lines.lengthMm()).isCloseTo(80, within(LesionTolerances.LENGTH * 80));
        assertThat(lines.ends()).isEqualTo(4);
    }

    @Test
    void scarIsAsLongAsItsLongestAxis() {
        double[][] ellipse = new double[200][2];
        for (int i = 0; i < ellipse.length; i++) {
            double t = 2 * Math.PI * i / ellipse.length;
            ellipse[i][0] = 16 * Math.cos(t);
            ellipse[i][1] = 10 * Math.sin(t);
        }
        CentreLines lines = CentreLines.of(GRID, ExactOutline.rasterise(GRID, List.<double[][]>of(ellipse)));
        assertThat(lines.lengthMm()).isCloseTo(32, within(LesionTolerances.LENGTH * 32));
    }

    private static double[][] band(double angle, double length, double width) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double l = length / 2;
        double w = width / 2;
        return new double[][] {
            {-l * c + w * s, -l * s - w * c},
            {l * c + w * s, l * s - w * c},
            {l * c - w * s, l * s + w * c},
            {-l * c - w * s, -l * s + w * c}
        };
    }
}
