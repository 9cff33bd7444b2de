package org.needlewise.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.model.site.Outline.PixelPoint;

/** elastix on a pair of unrolled photographs, judged by landmarks. */
public final class LandmarkErrors {
    private LandmarkErrors() {}

    /**
     * Errors in millimetres of the landmarks that both pictures show.
     *
     * @param answer of elastix, for its time
     */
    public record Judged(List<Double> errorsMm, Elastix.Answer answer) {
        public Judged {
            errorsMm = List.copyOf(errorsMm);
        }
    }

    /** Registers and judges; empty when elastix fails. */
    public static Optional<Judged> ofElastix(UnrolledSkin still, UnrolledSkin moving, Path folder) throws IOException {
        List<PixelPoint> from = new ArrayList<>();
        List<PixelPoint> to = new ArrayList<>();
        for (int i = 0; i < still.landmarks().size(); i++) {
            if (still.landmarks().get(i).isPresent()
                    && moving.landmarks().get(i).isPresent()) {
                from.add(still.landmarks().get(i).get());
                to.add(moving.landmarks().get(i).get());
            }
        }
        Optional<Elastix.Answer> answer = Elastix.register(still.picture(), moving.picture(), from, folder);
        return answer.map(a -> {
            List<Double> errors = new ArrayList<>();
            double samplesPerMm = moving.picture().grid().pxPerMm();
            for (int i = 0; i < to.size(); i++) {
                PixelPoint read = a.points().get(i);
                errors.add(Math.hypot(
                                read.x() - to.get(i).x(), read.y() - to.get(i).y())
                        / samplesPerMm);
            }
            return new Judged(errors, a);
        });
    }
}
