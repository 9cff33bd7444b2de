package org.needlewise.phantom;

import java.util.List;
import java.util.Optional;
import org.needlewise.model.site.Outline;

/**
 * A rendered scene.
 *
 * @param lasso loose outline on baseline-1.jpg as a person would draw it; around the site when there is no lesion
 * @param exact the half-coverage contour on baseline-1.jpg, empty of outlines when there is no lesion
 */
public record RenderedScene(
        SceneSpec spec,
        List<PhantomPhoto> baseline,
        List<PhantomPhoto> followup,
        Outline lasso,
        Optional<Outline> exact) {
    public RenderedScene {
        baseline = List.copyOf(baseline);
        followup = List.copyOf(followup);
    }
}
