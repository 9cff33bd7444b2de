package org.needlewise.imaging.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.needlewise.imaging.colour.ColourTolerances.SHARMA;
import static org.needlewise.imaging.colour.ColourTolerances.SHARMA_ON_DISCONTINUITY;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CieDe2000Test {
    /** Sharma, Wu & Dalal (2005), table 1. */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, 2.5, 0, 50, 0, -2.5, 4.3065",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373",
        "90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441",
        "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void meetsPublishedPairs(double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        assertThat(CieDe2000.difference(new CieLab(l1, a1, b1), new CieLab(l2, a2, b2)))
                .isCloseTo(expected, within(SHARMA));
    }

    @Test
    void meetsEveryPublishedPair() throws IOException {
        List<String> lines = Files.readAllLines(SharedFiles.need("reference/sharma2005_ciede2000_pairs.csv"));
        assertThat(lines).hasSize(35);
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.split(",", -1);
            double[] v = new double[8];
            for (int i = 0; i < 8; i++) {
                v[i] = Double.parseDouble(f[i]);
            }
            double difference = CieDe2000.difference(new CieLab(v[1], v[2], v[3]), new CieLab(v[4], v[5], v[6]));
            double tolerance = v[0] == 14 ? SHARMA_ON_DISCONTINUITY : SHARMA;
            assertThat(difference).as("pair %s", f[0]).isCloseTo(v[7], within(tolerance));
        }
    }

    @Property(tries = 300)
    void isSymmetricAndZeroOnlyForTheSameColour(
            @ForAll @DoubleRange(min = 0, max = 100) double l1,
            @ForAll @DoubleRange(min = -80, max = 80) double a1,
            @ForAll @DoubleRange(min = -80, max = 80) double b1,
            @ForAll @DoubleRange(min = 0, max = 100) double l2,
            @ForAll @DoubleRange(min = -80, max = 80) double a2,
            @ForAll @DoubleRange(min = -80, max = 80) double b2) {
        CieLab p = new CieLab(l1, a1, b1);
        CieLab q = new CieLab(l2, a2, b2);
        assertThat(CieDe2000.difference(p, q)).isCloseTo(CieDe2000.difference(q, p), within(1e-9));
        assertThat(CieDe2000.difference(p, p)).isZero();
    }
}
