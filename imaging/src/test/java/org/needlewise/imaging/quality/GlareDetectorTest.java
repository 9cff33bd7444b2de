package org.needlewise.imaging.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;

class GlareDetectorTest {
    private static final int SIDE = 200;
    private static final float[] LIGHT_SKIN = {0.63f, 0.445f, 0.352f};

    /** Even skin with a little noise, all of it measurable, 8 px/mm. */
    private static SkinPicture skin(float... colour) {
        Random random = new Random(7);
        float[][] planes = new float[3][SIDE * SIDE];
        for (int i = 0; i < SIDE * SIDE; i++) {
            float noise = 1 + 0.03f * (float) random.nextGaussian();
            for (int c = 0; c < 3; c++) {
                planes[c][i] = colour[c] * noise;
            }
        }
        Mask all = new Mask(SIDE, SIDE);
        Arrays.fill(all.bits(), true);
        MillimetreGrid grid = new MillimetreGrid(0, 0, 8, SIDE, SIDE);
        return new SkinPicture(grid, new Raster(SIDE, SIDE, planes), all, new Raster(SIDE, SIDE, 1));
    }

    private static void paint(SkinPicture picture, int left, int top, int side, float scale, float white) {
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                for (int c = 0; c < 3; c++) {
                    float old = picture.linearRgb().at(c, x, y);
                    picture.linearRgb().set(c, x, y, old * scale + white);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.63, 0.445, 0.352, 0.6", "0.30, 0.19, 0.13, 0.3", "0.10, 0.06, 0.04, 0.15"})
    void findsHighlightsOnEverySkinTone(float r, float g, float b, float white) {
        SkinPicture picture = skin(r, g, b);
        paint(picture, 90, 90, 12, 1, white);
        Mask glare = GlareDetector.detect(picture);
        for (int y = 90; y < 102; y++) {
            for (int x = 90; x < 102; x++) {
                assertThat(glare.at(x, y)).isTrue();
            }
        }
        assertThat(glare.count()).isLessThan(20 * 20);
    }

    @Test
    void evenSkinDoesNotShine() {
        assertThat(GlareDetector.detect(skin(LIGHT_SKIN)).count()).isZero();
    }

    /** A pale mature stria: Lab (82, 6, 10) in skin of (75, 10, 14), and (55, 10, 15) in (40, 12, 18). */
    @Test
    void paleStriaeAreNotGlare() {
        SkinPicture light = skin(LIGHT_SKIN);
        setColour(light, 0.73f, 0.58f, 0.49f);
        assertThat(GlareDetector.detect(light).count()).isZero();
        SkinPicture dark = skin(0.178f, 0.095f, 0.055f);
        setColour(dark, 0.314f, 0.202f, 0.147f);
        assertThat(GlareDetector.detect(dark).count()).isZero();
    }

    private static void setColour(SkinPicture picture, float... colour) {
        for (int y = 60; y < 140; y++) {
            for (int x = 95; x < 110; x++) {
                for (int c = 0; c < 3; c++) {
                    picture.linearRgb().set(c, x, y, colour[c]);
                }
            }
        }
    }

    /** A lamp mirrored over twenty millimetres: no sample stands out from its own neighbourhood. */
    @ParameterizedTest
    @CsvSource({"0.63, 0.445, 0.352", "0.30, 0.19, 0.13", "0.10, 0.06, 0.04"})
    void findsABroadVeilOnEverySkinTone(float r, float g, float b) {
        SkinPicture picture = skin(r, g, b);
        addLobe(picture, 0.9);
        Mask glare = GlareDetector.detect(picture);
        assertThat(glare.at(SIDE / 2, SIDE / 2)).isTrue();
        assertThat(glare.count()).isGreaterThan(30 * 30);
        assertThat(glare.at(2, 2)).isFalse();
    }

    @Test
    void aPaleScarThatFillsItsNeighbourhoodIsNotGlare() {
        SkinPicture light = skin(LIGHT_SKIN);
        fill(light, 0.73f, 0.58f, 0.49f);
        assertThat(GlareDetector.detect(light).count()).isZero();
        SkinPicture dark = skin(0.178f, 0.095f, 0.055f);
        fill(dark, 0.314f, 0.202f, 0.147f);
        assertThat(GlareDetector.detect(dark).count()).isZero();
    }

    @Test
    void aClothBesideTheSkinMakesNoVeil() {
        SkinPicture picture = skin(LIGHT_SKIN);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE / 2; x++) {
                picture.linearRgb().set(0, x, y, 0.03f);
                picture.linearRgb().set(1, x, y, 0.05f);
                picture.linearRgb().set(2, x, y, 0.12f);
            }
        }
        assertThat(GlareDetector.detect(picture).count()).isZero();
    }

    private static void addLobe(SkinPicture picture, double strength) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double r = Math.hypot(x - SIDE / 2.0, y - SIDE / 2.0) / (SIDE / 4.0);
                float white = (float) (strength * Math.exp(-r * r / 2));
                for (int c = 0; c < 3; c++) {
                    picture.linearRgb().set(c, x, y, picture.linearRgb().at(c, x, y) + white);
                }
            }
        }
    }

    private static void fill(SkinPicture picture, float... colour) {
        for (int y = 40; y < 160; y++) {
            for (int x = 40; x < 160; x++) {
                for (int c = 0; c < 3; c++) {
                    picture.linearRgb().set(c, x, y, colour[c]);
                }
            }
        }
    }

    @Test
    void brighterLightIsNotGlare() {
        SkinPicture picture = skin(LIGHT_SKIN);
        paint(picture, 40, 40, 60, 1.5f, 0);
        assertThat(GlareDetector.detect(picture).count()).isZero();
    }

    @Test
    void whatMayNotBeMeasuredIsNotJudged() {
        SkinPicture picture = skin(LIGHT_SKIN);
        paint(picture, 90, 90, 12, 1, 0.6f);
        for (int y = 85; y < 110; y++) {
            for (int x = 85; x < 110; x++) {
                picture.measurable().set(x, y, false);
            }
        }
        assertThat(GlareDetector.detect(picture).count()).isZero();
    }

    @Test
    void shareCountsMeasurableSiteOnly() {
        Mask site = new Mask(2, 2, new boolean[] {true, true, true, false});
        Mask measurable = new Mask(2, 2, new boolean[] {true, true, false, true});
        Mask glare = new Mask(2, 2, new boolean[] {true, false, true, true});
        assertThat(GlareDetector.share(glare, site, measurable)).isCloseTo(0.5, within(1e-12));
        assertThat(GlareDetector.share(glare, new Mask(2, 2), measurable)).isZero();
    }
}
