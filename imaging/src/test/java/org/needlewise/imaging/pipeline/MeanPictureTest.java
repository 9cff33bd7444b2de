package org.needlewise.imaging.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;

class MeanPictureTest {
    @Test
    void averagesWhatEachPhotographShows() {
        SkinPicture mean = MeanPicture.of(List.of(
                picture(new float[] {0.2f, 0.4f, 0.9f}, true, true, false),
                picture(new float[] {0.4f, 0.9f, 0.9f}, true, false, false)));
        assertThat(mean.linearRgb().plane(0)[0]).isEqualTo(0.3f);
        assertThat(mean.linearRgb().plane(2)[1]).isEqualTo(0.4f);
        assertThat(mean.measurable().bits()).containsExactly(true, true, false);
        assertThat(mean.mm2PerSample().plane(0)).containsExactly(0.01f, 0.01f, 0.01f);
    }

    @Test
    void onePhotographIsItsOwnMean() {
        SkinPicture only = picture(new float[] {0.1f, 0.2f, 0.3f}, true, true, true);
        assertThat(MeanPicture.of(List.of(only))).isSameAs(only);
    }

    @Test
    void picturesThatWentInAreLeftAsTheyWere() {
        SkinPicture first = picture(new float[] {0.2f, 0.4f, 0.6f}, true, true, true);
        MeanPicture.of(List.of(first, picture(new float[] {1, 1, 1}, true, true, true)));
        assertThat(first.linearRgb().plane(1)).containsExactly(0.2f, 0.4f, 0.6f);
    }

    private static SkinPicture picture(float[] light, boolean... measurable) {
        float[] area = {0.01f, 0.01f, 0.01f};
        return new SkinPicture(
                new MillimetreGrid(0, 0, 10, 3, 1),
                new Raster(3, 1, light.clone(), light.clone(), light.clone()),
                new Mask(3, 1, measurable),
                new Raster(3, 1, area));
    }
}
