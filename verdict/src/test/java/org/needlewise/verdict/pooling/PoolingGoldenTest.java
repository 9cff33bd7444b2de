package org.needlewise.verdict.pooling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.needlewise.verdict.Tolerances;
import org.needlewise.verdict.answer.Estimate;
import org.needlewise.verdict.design.RatingResult.Share;

/** Against R's metafor; src/test/R/pooling.R makes the numbers. */
class PoolingGoldenTest {
    /** One set of the file: its studies and what R made of them. */
    record Golden(String name, List<double[]> studies, double[] result) {
        List<StudyEffect> effects() {
            return studies.stream().map(s -> new StudyEffect(s[0], s[1])).toList();
        }

        double[] doses() {
            return studies.stream().mapToDouble(s -> s[2]).toArray();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("pools")
    void poolsAsMetafor(Golden golden) {
        double[] r = golden.result();
        PooledEffect pooled = PooledEffect.of(golden.effects());
        same(pooled.mean(), r[0], r[2], r[3]);
        near(pooled.standardError(), r[1]);
        same(pooled.prediction(), r[0], r[4], r[5]);
        assertThat(pooled.tauSquared().value()).isCloseTo(r[6], within(Tolerances.R_VARIANCE));
        assertThat(pooled.iSquaredPercent()).isCloseTo(r[7], within(100 * Tolerances.R_ITERATED));
        near(pooled.q(), r[8]);
        near(pooled.qP(), r[9]);
        assertThat(pooled.tauSquared().low()).isCloseTo(r[10], within(Tolerances.R_PROFILE));
        assertThat(pooled.tauSquared().high()).isCloseTo(r[11], within(Tolerances.R_PROFILE));
    }

    @ParameterizedTest
    @MethodSource("slopes")
    void laysTheLineThroughDosesAsMetafor(Golden golden) {
        double[] r = golden.result();
        DoseResponse line = DoseResponse.of(golden.effects(), golden.doses());
        near(line.atZero(), r[0]);
        near(line.standardError(), r[3]);
        same(line.slope(), r[1], r[4], r[5]);
        near(line.p(), r[6]);
        assertThat(line.tauSquared()).isCloseTo(r[7], within(Tolerances.R_VARIANCE));
    }

    @Test
    void givesExactIntervalsOfSharesAsR() {
        assertThat(sets("share")).hasSize(1);
        for (double[] row : sets("share").get(0).studies()) {
            Share share = new Share((int) row[0], (int) row[1]);
            assertThat(share.low()).isCloseTo(row[2], within(Tolerances.R_SAME_FORMULA));
            assertThat(share.high()).isCloseTo(row[3], within(Tolerances.R_SAME_FORMULA));
        }
    }

    static Stream<Golden> pools() {
        return sets("pooled").stream();
    }

    static Stream<Golden> slopes() {
        return sets("slope").stream();
    }

    private static void near(double value, double golden) {
        assertThat(value).isCloseTo(golden, within(Tolerances.R_ITERATED * Math.abs(golden) + Tolerances.R_VARIANCE));
    }

    private static void same(Estimate estimate, double value, double low, double high) {
        near(estimate.value(), value);
        near(estimate.low(), low);
        near(estimate.high(), high);
    }

    /** Sets whose result is of a kind; shares have rows only. */
    private static List<Golden> sets(String kind) {
        Map<String, List<double[]>> studies = new LinkedHashMap<>();
        List<Golden> sets = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.split(",");
            double[] numbers = Arrays.stream(cells, 2, cells.length)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (cells[1].equals("study") || cells[1].equals("dosed") || cells[1].equals("share")) {
                studies.computeIfAbsent(cells[0], set -> new ArrayList<>()).add(numbers);
            }
            if (cells[1].equals(kind) && !kind.equals("share")) {
                sets.add(new Golden(cells[0], studies.getOrDefault(cells[0], List.of()), numbers));
            }
        }
        return kind.equals("share")
                ? List.of(new Golden(kind, studies.getOrDefault(kind, List.of()), new double[0]))
                : sets;
    }

    private static List<String> lines() {
        try (InputStream in =
                Objects.requireNonNull(PoolingGoldenTest.class.getResourceAsStream("pooling-golden.csv"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
