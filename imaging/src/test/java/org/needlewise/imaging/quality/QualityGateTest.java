package org.needlewise.imaging.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.quality.PhotoQuality.EdgeSharpness;
import org.needlewise.imaging.quality.PhotoQuality.Exposure;
import org.needlewise.imaging.quality.PhotoQuality.Sharpness;
import org.needlewise.imaging.quality.PhotoQuality.SiteView;
import org.needlewise.imaging.quality.PhotoQuality.TextureSharpness;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.measurement.RefusalCode;

class QualityGateTest {
    private static final Sharpness SHARP = new EdgeSharpness(0.9, 12);
    private static final Exposure WELL_EXPOSED = new Exposure(0.7, 0.03, 0.01, 0);
    private static final SiteView NEAR = new SiteView(15, 12, 1, 0);

    private static List<Refusal> check(Sharpness sharpness, Exposure exposure, double glare, SiteView view) {
        return QualityGate.standard()
                .check(new PhotoQuality(
                        Optional.of(sharpness), Optional.of(exposure), OptionalDouble.of(glare), Optional.of(view)));
    }

    private static void assertOnly(List<Refusal> refusals, RefusalCode code) {
        assertThat(refusals).extracting(Refusal::code).containsExactly(code);
        assertThat(refusals.get(0).text(Locale.ENGLISH)).isNotBlank().doesNotContain("{0}");
    }

    @Test
    void acceptsAGoodPhotograph() {
        assertThat(check(SHARP, WELL_EXPOSED, 0.01, NEAR)).isEmpty();
    }

    @Test
    void judgesNothingThatWasNotMeasured() {
        PhotoQuality unknown =
                new PhotoQuality(Optional.empty(), Optional.empty(), OptionalDouble.empty(), Optional.empty());
        assertThat(QualityGate.standard().check(unknown)).isEmpty();
    }

    @Test
    void refusesBlurByMillimetresOnTheSkin() {
        assertOnly(check(new EdgeSharpness(4, 12), WELL_EXPOSED, 0, NEAR), RefusalCode.BLURRED);
        // The same blur in pixels is finer on the skin where the phone came closer.
        assertThat(check(new EdgeSharpness(4, 20), WELL_EXPOSED, 0, NEAR)).isEmpty();
        // What every sensor does is never held against a photograph.
        assertThat(check(new EdgeSharpness(1.2, 4.1), WELL_EXPOSED, 0, NEAR)).isEmpty();
        assertOnly(check(new TextureSharpness(0.95), WELL_EXPOSED, 0, NEAR), RefusalCode.BLURRED);
    }

    @Test
    void refusesDarkness() {
        assertOnly(check(SHARP, new Exposure(0.02, 0.001, 0, 0), 0, NEAR), RefusalCode.TOO_DARK);
        assertOnly(check(SHARP, new Exposure(0.02, 0.001, 0.6, 0), 0, NEAR), RefusalCode.TOO_DARK);
    }

    @Test
    void refusesClipping() {
        assertOnly(check(SHARP, new Exposure(1, 0.05, 0.5, 0), 0, NEAR), RefusalCode.CLIPPED);
        assertOnly(check(SHARP, new Exposure(0.9, 0.05, 0, 0.1), 0, NEAR), RefusalCode.CLIPPED);
    }

    @Test
    void refusesGlareOnTheSite() {
        assertOnly(check(SHARP, WELL_EXPOSED, 0.2, NEAR), RefusalCode.GLARE_ON_SITE);
    }

    @Test
    void refusesBadViews() {
        assertOnly(check(SHARP, WELL_EXPOSED, 0, new SiteView(65, 12, 1, 0)), RefusalCode.TOO_OBLIQUE);
        assertOnly(check(SHARP, WELL_EXPOSED, 0, new SiteView(15, 3, 1, 0)), RefusalCode.TOO_FAR);
        assertOnly(check(SHARP, WELL_EXPOSED, 0, new SiteView(15, 12, 0.8, 0)), RefusalCode.SITE_OUTSIDE_FRAME);
        assertOnly(check(SHARP, WELL_EXPOSED, 0, new SiteView(15, 12, 1, 0.3)), RefusalCode.SITE_BEYOND_HORIZON);
    }

    @Test
    void namesEveryReasonTheOneToMendFirstInFront() {
        List<Refusal> refusals =
                check(new EdgeSharpness(8, 3), new Exposure(0.02, 0, 0, 0), 0.5, new SiteView(70, 3, 0.5, 0.5));
        assertThat(refusals)
                .extracting(Refusal::code)
                .containsExactly(
                        RefusalCode.SITE_OUTSIDE_FRAME,
                        RefusalCode.TOO_OBLIQUE,
                        RefusalCode.SITE_BEYOND_HORIZON,
                        RefusalCode.TOO_FAR,
                        RefusalCode.BLURRED,
                        RefusalCode.TOO_DARK,
                        RefusalCode.GLARE_ON_SITE);
    }

    @Test
    void shareOutsideZeroToOneIsAProgrammingError() {
        assertThatThrownBy(() -> new SiteView(10, 10, 1.2, 0)).hasMessageContaining("1.2");
        assertThatThrownBy(() -> new Exposure(0.5, 0.1, Double.NaN, 0)).hasMessageContaining("NaN");
    }
}
