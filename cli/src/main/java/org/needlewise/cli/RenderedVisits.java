package org.needlewise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.CompareRequest;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.photo.Visit;
import org.needlewise.phantom.Phantom;
import org.needlewise.phantom.PhantomPhoto;
import org.needlewise.phantom.PhantomWriter;
import org.needlewise.phantom.RenderedScene;
import org.needlewise.phantom.SceneSpec;

/** Two rendered visits as files, ready to be compared. */
record RenderedVisits(CompareRequest request) {

    /** Renders and writes them; a person's own lasso goes with them. */
    static RenderedVisits render(SceneSpec spec, Path folder) {
        RenderedScene scene = Phantom.render(spec);
        try {
            PhantomWriter.write(folder, scene);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be written; --out DIR names another folder", e);
        }
        return new RenderedVisits(new CompareRequest(
                new Visit("baseline", photos(folder, scene.baseline())),
                new Visit("followup", photos(folder, scene.followup())),
                spec.card(),
                Optional.empty(),
                Optional.of(scene.lasso()),
                List.of(),
                List.of()));
    }

    private static List<Photo> photos(Path folder, List<PhantomPhoto> rendered) {
        return rendered.stream()
                .map(photo -> new Photo(folder.resolve(photo.name() + ".jpg")))
                .toList();
    }
}
