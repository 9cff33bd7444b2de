package org.needlewise.app.demo;

import org.needlewise.imaging.Progress;

/** Tells the progress of photographing and measuring visits. */
final class MeasuredSteps {
    private final Progress progress;
    private int photographed;
    private int told;

    MeasuredSteps(Progress progress, int visits) {
        this.progress = progress;
        progress.begin(2 * visits);
    }

    void photographed() {
        photographed++;
        progress.step("photograph");
    }

    /** @param waiting visits that are photographed and not yet measured */
    void measured(int waiting) {
        for (; told < photographed - waiting; told++) {
            progress.step("measure");
        }
    }
}
