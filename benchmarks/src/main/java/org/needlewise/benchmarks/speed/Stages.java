package org.needlewise.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PictureSink;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.card.CardFinder;
import org.needlewise.imaging.card.CardSighting;
import org.needlewise.imaging.lesion.ExactOutline;
import org.needlewise.imaging.lesion.Lesion;
import org.needlewise.imaging.lesion.LesionSegmenter;
import org.needlewise.imaging.pipeline.PhotoEngine;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.imaging.reading.PhotoReader;
import org.needlewise.imaging.reading.ReadPhoto;
import org.needlewise.imaging.registration.PreparedSkin;
import org.needlewise.imaging.registration.Registrar;
import org.needlewise.imaging.registration.Registration;
import org.needlewise.imaging.registration.Start;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.surface.SurfaceFit;
import org.needlewise.imaging.unroll.Unroller;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Outcome.Measured;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.site.Outline.PixelPoint;

/**
 * The engine's stages one by one, each with its input ready, on one pair of photographs. What a stage needs of the
 * earlier ones is computed once, here.
 */
final class Stages implements AutoCloseable {
    private static final double SITE_PX_PER_MM = 8;
    private static final double SITE_MARGIN_MM = 14;
    private static final double REGISTRATION_PX_PER_MM = 5;
    private static final double REGISTRATION_MARGIN_MM = 35;

    private final PhotoPair pair;
    private final byte[] jpeg;
    private final CardLayout card;
    private final ReadPhoto read;
    private final CardSighting sighting;
    private final FittedSurface surface;
    private final MillimetreGrid site;
    private final Mask lasso;
    private final SkinPicture sitePicture;
    private final SkinPicture before;
    private final SkinPicture after;

    Stages(PhotoPair pair) throws IOException {
        this.pair = pair;
        this.jpeg = Files.readAllBytes(pair.before().file().orElseThrow());
        this.card = pair.spec().card();
        this.read = read(pair.before());
        this.sighting = find(read);
        this.surface = sighting.fit().surface(0);
        double[][] ring = onSkin(pair.lasso().polygons().get(0).points());
        this.site = around(ring, SITE_MARGIN_MM, SITE_PX_PER_MM);
        this.lasso = inside(site, ring);
        this.sitePicture = unroll();
        MillimetreGrid wide = around(ring, REGISTRATION_MARGIN_MM, REGISTRATION_PX_PER_MM);
        this.before = new Unroller(read, surface, card).unroll(wide);
        try (ReadPhoto later = read(pair.after())) {
            FittedSurface laterSurface = find(later).fit().surface(0);
            this.after = new Unroller(later, laterSurface, card).unroll(wide);
        }
    }

    private static <T> T need(Outcome<T> outcome) {
        if (outcome instanceof Measured<T> measured) {
            return measured.value();
        }
        throw new IllegalStateException("the benchmark's own photograph was refused: " + outcome);
    }

    private static ReadPhoto read(Photo photo) throws IOException {
        return need(new PhotoReader().read(photo));
    }

    private CardSighting find(ReadPhoto photo) {
        return need(new CardFinder(card, 1).find(photo));
    }

    private double[][] onSkin(List<PixelPoint> points) {
        List<double[]> ring = new ArrayList<>();
        for (PixelPoint p : points) {
            ring.add(surface.toSkin(p.x(), p.y()));
        }
        return ring.toArray(new double[0][]);
    }

    private static MillimetreGrid around(double[][] ring, double marginMm, double pxPerMm) {
        double[] low = ring[0].clone();
        double[] high = ring[0].clone();
        for (double[] p : ring) {
            for (int axis = 0; axis < 2; axis++) {
                low[axis] = Math.min(low[axis], p[axis]);
                high[axis] = Math.max(high[axis], p[axis]);
            }
        }
        return new MillimetreGrid(
                low[0] - marginMm,
                low[1] - marginMm,
                pxPerMm,
                (int) (pxPerMm * (high[0] - low[0] + 2 * marginMm)),
                (int) (pxPerMm * (high[1] - low[1] + 2 * marginMm)));
    }

    private static Mask inside(MillimetreGrid grid, double[][] ring) {
        float[] share = ExactOutline.rasterise(grid, List.<double[][]>of(ring)).plane(0);
        Mask mask = new Mask(grid.width(), grid.height());
        for (int i = 0; i < share.length; i++) {
            mask.bits()[i] = share[i] > 0.5f;
        }
        return mask;
    }

    /** Decodes the JPEG alone; gives its width so that nothing is optimised away. */
    int decode() {
        try (NativePicture picture = NativePicture.decode(jpeg, 1).orElseThrow()) {
            return picture.width();
        }
    }

    /** Reads the file as the engine does: limits, EXIF, colour space, decoding. */
    int readFile() throws IOException {
        try (ReadPhoto photo = read(pair.before())) {
            return photo.picture().width();
        }
    }

    /** Tags, edges and the photograph's own surface. */
    CardSighting findCard() {
        return find(read);
    }

    /** The fine fit alone, edges known. */
    SurfaceFit fitSurface() {
        CardFinder finder = new CardFinder(card, 1);
        return finder.fitter().fine(List.of(sighting.geometry()), List.of(sighting.edges()), List.of(sighting.fit()));
    }

    /** The site at 8 samples a millimetre. */
    SkinPicture unroll() {
        return new Unroller(read, surface, card).unroll(site);
    }

    /** The lesion inside the lasso. */
    Lesion segment() {
        return need(new LesionSegmenter().segment(sitePicture, lasso));
    }

    /** The later photograph on the earlier, nothing prepared, nothing known. */
    Registration register() {
        return need(Registrar.register(PreparedSkin.of(before), PreparedSkin.of(after), new Start.Unknown()));
    }

    /** From file to numbers. */
    PhotoResult whole() {
        return new PhotoEngine()
                .measure(pair.request(), PictureSink.none(), Progress.silent())
                .get(0);
    }

    @Override
    public void close() {
        read.close();
    }
}
