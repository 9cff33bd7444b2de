package org.needlewise.imaging.pipeline;

import java.util.List;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;

/** The average of registered pictures of the same skin: less noise, and hairs and highlights that move are diluted. */
final class MeanPicture {
    private MeanPicture() {}

    /** Mean over the pictures in which a sample can be measured; measurable where any of them is. */
    static SkinPicture of(List<SkinPicture> pictures) {
        SkinPicture first = pictures.get(0);
        if (pictures.size() == 1) {
            return first;
        }
        int w = first.grid().width();
        int h = first.grid().height();
        Raster rgb = new Raster(w, h, 3);
        Raster area = new Raster(w, h, 1);
        Mask measurable = new Mask(w, h);
        int[] counts = new int[w * h];
        for (SkinPicture picture : pictures) {
            add(picture, rgb, area, counts);
        }
        for (int i = 0; i < counts.length; i++) {
            measurable.bits()[i] = counts[i] > 0;
            float scale = 1f / Math.max(1, counts[i]);
            for (int c = 0; c < 3; c++) {
                rgb.plane(c)[i] *= scale;
            }
            area.plane(0)[i] /= pictures.size();
        }
        return new SkinPicture(first.grid(), rgb, measurable, area);
    }

    private static void add(SkinPicture picture, Raster rgb, Raster area, int[] counts) {
        boolean[] seen = picture.measurable().bits();
        for (int i = 0; i < seen.length; i++) {
            area.plane(0)[i] += picture.mm2PerSample().plane(0)[i];
            if (seen[i]) {
                counts[i]++;
                for (int c = 0; c < 3; c++) {
                    rgb.plane(c)[i] += picture.linearRgb().plane(c)[i];
                }
            }
        }
    }
}
