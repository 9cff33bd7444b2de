package org.needlewise.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.imaging.pipeline.PhotoEngine;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import org.needlewise.phantom.geometry.Surface;

/** One small scene through the whole benchmark. */
class AccuracyBenchmarkTest {
    private static final long SEED = 43;
    private static final double RADIUS_MM = 150;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void figuresOfASmallSceneAreNotGrosslyOff() throws IOException {
        SceneSpec spec = SceneSpec.of(SceneKind.STRIAE_RUBRAE_LIGHT, SEED)
                .withSize(2000, 1500)
                .withPhotos(1, 1)
                .withSurface(Surface.cylinder(RADIUS_MM));
        SceneLabel label = new SceneLabel("small", spec.kind().label(), "limb", false);
        Ledger ledger = new Ledger();
        BenchmarkScene scene = SceneRenderer.render(label, spec, folder, 0);
        new SceneMeasurer(new PhotoEngine(), ledger).measure(scene);
        new PeerMeasurer(ledger, 0).measure(scene);

        AccuracyResult result = new AccuracyResult(ledger, AccuracyOptions.quick(SEED, 1, Duration.ofHours(1)), "");
        assertThat(result.exactAreaPercent().n()).isEqualTo(1);
        assertThat(result.exactAreaPercent().p95()).isLessThan(AccuracyTolerances.EXACT_AREA_PERCENT);
        assertThat(result.lassoAreaPercent().n())
                .as("visits measured; %s", ledger.notes())
                .isEqualTo(2);
        assertThat(result.lassoAreaPercent().p95()).isLessThan(AccuracyTolerances.LASSO_AREA_PERCENT);
        assertThat(result.registrationMm().n()).isPositive();
        assertThat(result.registrationMm().median()).isLessThan(AccuracyTolerances.REGISTRATION_MM);
        assertThat(ledger.errors(Measure.PEER_PLANE_AREA, l -> true)).hasSize(1);
        assertThat(result.markdown()).contains("By surface", "limb");
    }
}
