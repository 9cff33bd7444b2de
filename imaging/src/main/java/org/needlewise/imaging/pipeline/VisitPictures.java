package org.needlewise.imaging.pipeline;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.OutputPicture;
import org.needlewise.imaging.OutputPicture.Kind;
import org.needlewise.imaging.PictureSink;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.imaging.unroll.SkinMap;

/** Draws what people want to see of a visit, one picture at a time. */
final class VisitPictures {
    private static final double CARD_VIEW_PX_PER_MM = 6;

    private final PictureSink sink;
    private final Optional<String> visit;

    VisitPictures(PictureSink sink, Optional<String> visit) {
        this.sink = sink;
        this.visit = visit;
    }

    /** Without a site: each photograph with its card, and the skin around the card unrolled. */
    void cards(SeenVisit seen) {
        if (!sink.isWanted()) {
            return;
        }
        for (int i = 0; i < seen.photos().size(); i++) {
            seen.photo(i).ifPresent(photo -> {
                if (sink.isWanted(Kind.OVERLAY, visit)) {
                    emit(
                            Kind.OVERLAY,
                            photo,
                            new PhotoOverlay(photo, SkinMap.identity()).draw(List.of(), List.of()),
                            0);
                }
                if (sink.isWanted(Kind.UNROLLED, visit)) {
                    MillimetreGrid grid = VisibleSkin.grid(photo, CARD_VIEW_PX_PER_MM);
                    emit(
                            Kind.UNROLLED,
                            photo,
                            SkinDrawing.srgb(photo.calibrated(grid, SkinMap.identity())),
                            grid.pxPerMm());
                }
            });
        }
    }

    /** With a site: each photograph with outline and lesion, its mask, and the site unrolled. */
    void site(Session session, MeasuredVisit measured) {
        if (!sink.isWanted()) {
            return;
        }
        for (AlignedPhoto aligned : measured.aligned()) {
            SeenPhoto photo = aligned.photo();
            if (sink.isWanted(Kind.OVERLAY, visit)) {
                emit(
                        Kind.OVERLAY,
                        photo,
                        new PhotoOverlay(photo, aligned.map()).draw(session.regions(), measured.lesions()),
                        0);
            }
            if (sink.isWanted(Kind.SITE_MASK, visit)
                    && measured.lesions().stream().anyMatch(Optional::isPresent)) {
                emit(Kind.SITE_MASK, photo, new PhotoMask(aligned).draw(measured.lesions()), 0);
            }
            unrolled(session.viewGrid(), aligned);
        }
    }

    private void unrolled(MillimetreGrid grid, AlignedPhoto aligned) {
        if (!sink.isWanted(Kind.UNROLLED, visit) && !sink.isWanted(Kind.BARE_SITE, visit)) {
            return;
        }
        SeenPhoto photo = aligned.photo();
        SkinPicture skin = photo.calibrated(grid, aligned.map());
        if (sink.isWanted(Kind.UNROLLED, visit)) {
            emit(Kind.UNROLLED, photo, SkinDrawing.srgb(skin), grid.pxPerMm());
        }
        if (sink.isWanted(Kind.BARE_SITE, visit)) {
            emit(Kind.BARE_SITE, photo, SkinDrawing.bare(skin), grid.pxPerMm());
        }
    }

    private void emit(Kind kind, SeenPhoto photo, BufferedImage image, double pxPerMm) {
        sink.accept(new OutputPicture(
                kind, visit, photo.name(), image, pxPerMm > 0 ? Optional.of(pxPerMm) : Optional.empty()));
    }
}
