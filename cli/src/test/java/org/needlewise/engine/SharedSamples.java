package org.needlewise.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of samples beside the project. */
final class SharedSamples {
    private SharedSamples() {}

    /** A folder of samples; the calling test is skipped where there is none. */
    static Path folder(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (at != null) {
            Path folder = at.resolve("shared").resolve("samples").resolve(name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
            at = at.getParent();
        }
        assumeTrue(false, "skipped: there is no folder shared/samples/" + name + " beside the project");
        throw new AssertionError("not reached");
    }
}
