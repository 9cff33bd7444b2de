package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.OutputPicture;
import org.needlewise.imaging.OutputPicture.Kind;
import org.needlewise.imaging.PictureSink;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.SkinPicture;

/** The site before and after, skin on skin: the mean of each visit's photographs on one grid. */
final class PairPictures {
    private final PictureSink sink;

    PairPictures(PictureSink sink) {
        this.sink = sink;
    }

    void draw(Session session, MeasuredVisit baseline, MeasuredVisit followup) {
        if (sink.isWanted(Kind.ALIGNED_BEFORE)
                && !baseline.aligned().isEmpty()
                && !followup.aligned().isEmpty()) {
            emit(Kind.ALIGNED_BEFORE, "baseline", session.viewGrid(), baseline.aligned());
            emit(Kind.ALIGNED_AFTER, "followup", session.viewGrid(), followup.aligned());
        }
    }

    private void emit(Kind kind, String visit, MillimetreGrid grid, List<AlignedPhoto> photos) {
        List<SkinPicture> pictures = new ArrayList<>();
        for (AlignedPhoto photo : photos) {
            pictures.add(photo.photo().calibrated(grid, photo.map()));
        }
        sink.accept(new OutputPicture(
                kind,
                Optional.of(visit),
                photos.get(0).photo().name(),
                SkinDrawing.srgb(MeanPicture.of(pictures)),
                Optional.of(grid.pxPerMm())));
    }
}
