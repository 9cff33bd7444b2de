package org.needlewise.app.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.Measurements;
import org.needlewise.app.photos.PhotoVisit;
import org.needlewise.app.photos.VisitMeasurement;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.vault.PhotoVault;
import org.springframework.stereotype.Component;

/** Takes the aligned pictures of a site out of the vault. */
@Component
class PicturePairs {
    private static final double BAR_MM = 10;

    private final Visits visits;
    private final Measurements measurements;
    private final PhotoVault vault;

    PicturePairs(Visits visits, Measurements measurements, PhotoVault vault) {
        this.visits = visits;
        this.measurements = measurements;
        this.vault = vault;
    }

    /** The last visit that lies on the first; empty while there is none. */
    Optional<PicturePair> of(PersonId person, SiteId site) {
        return visits.ofSite(person, site).stream()
                .flatMap(visit -> measurements.of(person, visit.id()).stream()
                        .filter(m -> m.beforeKey().isPresent() && m.afterKey().isPresent())
                        .map(m -> new Aligned(visit, m)))
                .reduce((earlier, later) -> later)
                .map(aligned -> pair(person, aligned));
    }

    private record Aligned(PhotoVisit visit, VisitMeasurement measured) {}

    private PicturePair pair(PersonId person, Aligned aligned) {
        VisitMeasurement measured = aligned.measured();
        byte[] after = read(person, measured.afterKey().orElseThrow());
        return new PicturePair(
                visits.get(person, measured.reference()).on(),
                aligned.visit().on(),
                read(person, measured.beforeKey().orElseThrow()),
                after,
                measured.finding().pxPerMm().map(pxPerMm -> BAR_MM * pxPerMm / widthPx(after)));
    }

    private byte[] read(PersonId person, String key) {
        try (InputStream in = vault.open(person.value(), key)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int widthPx(byte[] jpeg) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return reader.getWidth(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
