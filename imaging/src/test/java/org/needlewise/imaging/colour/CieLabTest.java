package org.needlewise.imaging.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.needlewise.imaging.colour.ColourTolerances.PUBLISHED_LAB;
import static org.needlewise.imaging.colour.ColourTolerances.ROUND_TRIP;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CieLabTest {
    /** sRGB primaries in CIELAB D65 as tabulated by Lindbloom's calculator (2003), two decimals. */
    @ParameterizedTest
    @CsvSource({
        "255, 255, 255, 100, 0, 0",
        "255, 0, 0, 53.24, 80.09, 67.20",
        "0, 255, 0, 87.74, -86.18, 83.18",
        "0, 0, 255, 32.30, 79.19, -107.86",
        "0, 0, 0, 0, 0, 0"
    })
    void convertsPrimaries(int red, int green, int blue, double l, double a, double b) {
        CieLab lab = CieLab.ofSrgb(red, green, blue);
        assertThat(lab.lightness()).isCloseTo(l, within(PUBLISHED_LAB));
        assertThat(lab.a()).isCloseTo(a, within(PUBLISHED_LAB));
        assertThat(lab.b()).isCloseTo(b, within(PUBLISHED_LAB));
    }

    @Test
    void keepsGreyGreyAcrossWhitePoints() {
        CieLab grey = CieLab.ofLabD50(50, 0, 0);
        assertThat(grey.lightness()).isCloseTo(50, within(1e-9));
        assertThat(grey.chroma()).isCloseTo(0, within(1e-9));
    }

    @Property(tries = 200)
    void comesBackFromLabAndFromD50(
            @ForAll @DoubleRange(min = -0.05, max = 1.2) double red,
            @ForAll @DoubleRange(min = -0.05, max = 1.2) double green,
            @ForAll @DoubleRange(min = -0.05, max = 1.2) double blue) {
        CieLab lab = CieLab.ofLinearRgb(red, green, blue);
        double[] back = lab.toLinearRgb();
        assertThat(back[0]).isCloseTo(red, within(ROUND_TRIP));
        assertThat(back[1]).isCloseTo(green, within(ROUND_TRIP));
        assertThat(back[2]).isCloseTo(blue, within(ROUND_TRIP));
        double[] d50 = lab.toLabD50();
        CieLab again = CieLab.ofLabD50(d50[0], d50[1], d50[2]);
        assertThat(again.lightness()).isCloseTo(lab.lightness(), within(1e-6));
        assertThat(again.a()).isCloseTo(lab.a(), within(1e-6));
        assertThat(again.b()).isCloseTo(lab.b(), within(1e-6));
    }

    @Test
    void slopeIsThatOfTheConversion() {
        double step = 1e-6;
        for (double[] rgb : new double[][] {{0.4, 0.3, 0.2}, {0.01, 0.5, 0.9}, {0.002, 0.001, 0.003}}) {
            double[][] slope = CieLab.slope(rgb);
            for (int c = 0; c < 3; c++) {
                double[] up = rgb.clone();
                double[] down = rgb.clone();
                up[c] += step;
                down[c] -= step;
                double[] change = CieLab.departure(up, CieLab.ofLinearRgb(down));
                for (int k = 0; k < 3; k++) {
                    assertThat(slope[k][c])
                            .isCloseTo(change[k] / (2 * step), within(ColourTolerances.SLOPE * slope[0][1]));
                }
            }
        }
    }
}
