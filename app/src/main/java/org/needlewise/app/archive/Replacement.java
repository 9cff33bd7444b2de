package org.needlewise.app.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.needlewise.app.DataDirectory;
import org.needlewise.app.archive.ArchiveException.Fault;
import org.needlewise.app.archive.Manifest.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Restoring with a way back: what is there is kept as an archive of its own first. A mark in the data folder tells when a
 * restore was cut off half way.
 */
@Component
public class Replacement {
    private static final Logger LOG = LoggerFactory.getLogger(Replacement.class);
    private static final String MARK = "restore-unfinished.txt";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    private final Archives archives;
    private final Restoring restoring;
    private final DataDirectory data;
    private final Clock clock;

    public Replacement(Archives archives, Restoring restoring, DataDirectory data, Clock clock) {
        this.archives = archives;
        this.restoring = restoring;
        this.data = data;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param manifest of the archive that is in place now
     * @param before where the former record was kept; empty when there was none
     */
    public record Done(Manifest manifest, Optional<Path> before) {}

    /**
     * Puts an archive in the place of what is there.
     *
     * @param evenIfNotEmpty whether a record that is there may be replaced
     * @throws ArchiveException when it is refused; nothing is changed then
     */
    public Done replaceBy(Path file, boolean evenIfNotEmpty) throws IOException {
        try (CheckedArchive archive = archives.open(file)) {
            boolean empty = restoring.isEmpty();
            if (!empty && !evenIfNotEmpty && archive.manifest().scope() != Scope.PERSON) {
                throw new ArchiveException(Fault.NOT_EMPTY, "");
            }
            if (empty && archive.manifest().scope() != Scope.ROWS) {
                restoring.makeRoom(archive.manifest());
            }
            Optional<Path> before = empty ? Optional.empty() : Optional.of(keepWhatIsThere());
            Path mark = data.data().resolve(MARK);
            if (!Files.exists(mark)) {
                Files.writeString(
                        mark,
                        file.toAbsolutePath() + "\n"
                                + before.map(Path::toString).orElse(""));
            }
            restoring.restore(archive);
            Files.delete(mark);
            LOG.warn("restored an archive of {}", archive.manifest().madeAt());
            return new Done(archive.manifest(), before);
        }
    }

    /** The archive whose restoring was cut off. */
    public Optional<String> unfinished() {
        Path mark = data.data().resolve(MARK);
        try {
            return Files.exists(mark) ? Files.readAllLines(mark).stream().findFirst() : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path keepWhatIsThere() throws IOException {
        Path kept = data.folder("replaced")
                .resolve("replaced-" + LocalDateTime.now(clock).format(STAMP) + ".zip");
        archives.everything(kept);
        LOG.warn("what was there before is kept as {}", kept);
        return kept;
    }
}
