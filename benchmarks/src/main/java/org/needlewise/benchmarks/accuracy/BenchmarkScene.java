package org.needlewise.benchmarks.accuracy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.photo.Visit;
import org.needlewise.model.site.Outline;

/**
 * One site, a baseline and what later visits show, as files.
 *
 * @param hasLesion false where the right answer is that there is none
 * @param lasso on the first baseline photograph
 * @param exact the lesion itself on the first baseline photograph; empty where there is none
 */
record BenchmarkScene(
        SceneLabel label,
        Path folder,
        CardLayout card,
        boolean hasLesion,
        Outline lasso,
        Optional<Outline> exact,
        List<BenchmarkPhoto> baseline,
        Map<Later, List<BenchmarkPhoto>> later) {
    BenchmarkScene {
        baseline = List.copyOf(baseline);
        later = Map.copyOf(later);
    }

    /** What has happened when the site is photographed again, always in other light and with the card put down anew. */
    enum Later {
        /** All that treatment may do. */
        TREATED,
        /** Colour halved, shape as it was. */
        FADED,
        /** Narrowed by 30 %, colour as it was. */
        NARROWED,
        /** Nothing. */
        UNCHANGED
    }

    static Visit visit(String name, List<BenchmarkPhoto> photos) {
        return new Visit(name, photos(photos));
    }

    static List<Photo> photos(List<BenchmarkPhoto> photos) {
        return photos.stream().map(BenchmarkPhoto::photo).toList();
    }
}
