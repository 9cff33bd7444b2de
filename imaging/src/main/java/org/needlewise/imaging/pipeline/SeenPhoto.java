package org.needlewise.imaging.pipeline;

import java.util.List;
import org.needlewise.imaging.card.CardSighting;
import org.needlewise.imaging.colour.ColourCalibration;
import org.needlewise.imaging.colour.PatchReading;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.imaging.reading.ReadPhoto;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.surface.SurfaceFit;
import org.needlewise.imaging.unroll.SkinMap;
import org.needlewise.imaging.unroll.Unroller;
import org.needlewise.model.card.CardLayout;

/**
 * A photograph in which the card was found, with everything that follows from the card. Close it to free the picture.
 *
 * @param fit surface of this photograph, alone or jointly with others of its visit
 * @param indexInFit place of this photograph in the fit
 * @param readings the card's colours as the camera wrote them
 * @param calibration from camera values to reflectance
 */
record SeenPhoto(
        ReadPhoto read,
        CardLayout layout,
        CardSighting sighting,
        SurfaceFit fit,
        int indexInFit,
        List<PatchReading> readings,
        ColourCalibration calibration)
        implements AutoCloseable {

    String name() {
        return read.photo().name();
    }

    FittedSurface surface() {
        return fit.surface(indexInFit);
    }

    /** Skin as the camera wrote it, in this photograph's own millimetres. */
    SkinPicture unrolled(MillimetreGrid grid) {
        return new Unroller(read, surface(), layout).unroll(grid);
    }

    /** Skin in reflectance, on a grid in other skin coordinates. */
    SkinPicture calibrated(MillimetreGrid grid, SkinMap map) {
        SkinPicture picture = new Unroller(read, surface(), layout).unroll(grid, map);
        double[] own = new double[2];
        calibration.apply(picture.linearRgb(), grid, (x, y) -> {
            map.apply(x, y, own);
            return new CardLayout.CardPoint(own[0], own[1]);
        });
        return picture;
    }

    @Override
    public void close() {
        read.close();
    }
}
