package org.needlewise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.imaging.input.OutlineReader;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.site.Outline;
import picocli.CommandLine.Option;

/** Where the site lies. */
final class OutlineOption {
    @Option(
            names = "--outline",
            paramLabel = "FILE",
            description = "Outline drawn on one of the photographs of the first visit (JSON).")
    private @Nullable Path outline;

    /** The outline, which must name one of these photographs; empty when none was given. */
    Optional<Outline> on(List<Photo> photos) {
        return Optional.ofNullable(outline).map(file -> PhotoFiles.onOneOf(OutlineReader.outline(file), photos));
    }
}
