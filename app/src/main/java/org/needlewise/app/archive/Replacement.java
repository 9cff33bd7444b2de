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
import org.needlewise.app.people.PersonId;
import org.needlewise.imaging.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Restoring with a way back: what is there is kept as an archive of its own first. A mark in the data folder tells when a
 * restore was cut off half way.
 */
@Component
public class Replacement {
    /** Folder of what was there before something was put back. */
    public static final String REPLACED = "replaced";

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
        return replaceBy(file, evenIfNotEmpty, Progress.silent());
    }

    /** @param progress hears of every picture */
    public Done replaceBy(Path file, boolean evenIfNotEmpty, Progress progress) throws IOException {
        try (CheckedArchive archive = archives.open(file)) {
            Manifest manifest = archive.manifest();
            boolean empty = restoring.isEmpty();
            if (!empty && !evenIfNotEmpty && manifest.scope() != Scope.PERSON) {
                throw new ArchiveException(Fault.NOT_EMPTY, "");
            }
            if (!empty || manifest.scope() != Scope.PERSON) {
                return replace(file, archive, empty, () -> restoring.restore(archive, progress));
            }
            return replace(file, archive, true, () -> {
                restoring.makeRoom(manifest);
                restoring.restore(archive, progress);
            });
        }
    }

    /**
     * Puts the record of one person in the place of what they have; everybody else's stays as it is.
     *
     * @throws ArchiveException when it is refused, also because it holds nothing of this person; nothing is changed then
     */
    public Done replaceRecord(Path file, PersonId person) throws IOException {
        try (CheckedArchive archive = archives.open(file)) {
            if (archive.manifest().scope() == Scope.ROWS) {
                throw new ArchiveException(Fault.ROWS_ONLY, "");
            }
            if (!archive.manifest().people().contains(person.value())) {
                throw new ArchiveException(Fault.OTHER_PERSON, "");
            }
            return replace(file, archive, false, () -> restoring.restore(archive, person));
        }
    }

    /**
     * Brings the one person of an archive into an installation in which nobody has anything yet.
     *
     * @throws ArchiveException when it is refused; nothing is changed then
     */
    public Done moveIn(Path file) throws IOException {
        try (CheckedArchive archive = archives.open(file)) {
            Manifest manifest = archive.manifest();
            if (manifest.scope() == Scope.ROWS) {
                throw new ArchiveException(Fault.ROWS_ONLY, "");
            }
            if (manifest.people().size() != 1 || !restoring.isEmpty()) {
                throw new ArchiveException(Fault.OTHER_PERSON, "");
            }
            return replace(file, archive, true, () -> {
                restoring.makeRoom(manifest);
                restoring.restore(archive, new PersonId(manifest.people().get(0)));
            });
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private Done replace(Path file, CheckedArchive archive, boolean empty, Step step) throws IOException {
        restoring.rehearse(archive);
        Optional<Path> before = empty ? Optional.empty() : Optional.of(keepWhatIsThere());
        Path mark = data.data().resolve(MARK);
        Files.writeString(
                mark, file.toAbsolutePath() + "\n" + before.map(Path::toString).orElse(""));
        step.run();
        Files.delete(mark);
        LOG.warn("restored an archive of {}", archive.manifest().madeAt());
        return new Done(archive.manifest(), before);
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
        Path kept = data.folder(REPLACED)
                .resolve("replaced-" + LocalDateTime.now(clock).format(STAMP) + ".zip");
        archives.everything(kept);
        LOG.warn("what was there before is kept as {}", kept);
        return kept;
    }
}
