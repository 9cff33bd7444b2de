package org.needlewise.cli;

import java.util.function.Supplier;
import org.needlewise.imaging.SkinMeter;
import org.needlewise.imaging.pipeline.PhotoEngine;

/**
 * What the commands work with. The photo engine is made when first asked for: loading it takes a moment that
 * {@code --help} need not wait.
 */
record Services(Supplier<SkinMeter> meter) {

    static Services real() {
        return new Services(PhotoEngine::new);
    }
}
