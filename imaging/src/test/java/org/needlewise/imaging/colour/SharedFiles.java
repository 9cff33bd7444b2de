package org.needlewise.imaging.colour;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds reference figures and photographs that lie beside the project and not in it. */
public final class SharedFiles {
    private SharedFiles() {}

    /** The file or folder under {@code shared}; without it the test is skipped and says so. */
    public static Path need(String relative) {
        Path found = find(relative);
        assumeTrue(found != null, "skipped: ../shared/" + relative + " is not here");
        if (found == null) {
            throw new IllegalStateException("an assumption that failed went on");
        }
        return found;
    }

    private static @Nullable Path find(String relative) {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path candidate = dir.resolve("shared").resolve(relative);
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
