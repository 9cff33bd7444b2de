package org.needlewise.imaging.pipeline;

import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.colour.PrintProfile;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Outcome.Measured;

/**
 * A visit's photographs, seen or refused, in their order.
 *
 * @param profile this print's own colours; empty when no photograph could be calibrated
 */
record SeenVisit(List<Outcome<SeenPhoto>> photos, Optional<PrintProfile> profile) implements AutoCloseable {
    SeenVisit {
        photos = List.copyOf(photos);
    }

    Optional<SeenPhoto> photo(int index) {
        return photos.get(index) instanceof Measured<SeenPhoto> measured
                ? Optional.of(measured.value())
                : Optional.empty();
    }

    @Override
    public void close() {
        for (int i = 0; i < photos.size(); i++) {
            photo(i).ifPresent(SeenPhoto::close);
        }
    }
}
