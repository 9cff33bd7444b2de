package org.needlewise.app.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.needlewise.app.DataDirectory;
import org.needlewise.app.archive.Archives;
import org.needlewise.app.archive.CheckedArchive;
import org.needlewise.app.archive.Manifest;
import org.needlewise.app.archive.Replacement;
import org.needlewise.app.archive.Restoring;
import org.needlewise.app.database.CarefulMigration;
import org.needlewise.app.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/** Makes backups, proves that they could be put in place, and takes away those whose time is over. */
@Service
public class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");
    /** A night may be missed, two tell that something is wrong. */
    private static final Duration TOO_OLD = Duration.ofDays(2);

    private final BackupRuns runs;
    private final Archives archives;
    private final Restoring restoring;
    private final DataDirectory data;
    private final Clock clock;

    Backups(BackupRuns runs, Archives archives, Restoring restoring, DataDirectory data, Clock clock) {
        this.runs = runs;
        this.archives = archives;
        this.restoring = restoring;
        this.data = data;
        this.clock = clock;
    }

    /**
     * How safe things are.
     *
     * @param lastGood moment of the last good backup
     * @param failed whether the last attempt failed
     * @param why why it did
     * @param overdue whether there should be a newer one
     */
    public record Standing(Optional<Instant> lastGood, boolean failed, String why, boolean overdue) {}

    public Standing standing() {
        List<BackupRun> all = runs.all();
        Optional<Instant> lastGood =
                all.stream().filter(BackupRun::good).findFirst().map(BackupRun::endedAt);
        Optional<BackupRun> last = all.stream().findFirst().filter(run -> !run.good());
        boolean overdue = lastGood.filter(
                        at -> Duration.between(at, Instant.now(clock)).compareTo(TOO_OLD) > 0)
                .isPresent();
        return new Standing(lastGood, last.isPresent(), last.map(BackupRun::why).orElse(""), overdue);
    }

    /** Where backups go. */
    public Path folder() {
        return runs.folder().orElseGet(() -> data.folder("backups"));
    }

    /** @throws Refused when nothing can be written there */
    void choose(String text) {
        try {
            Path folder = Path.of(text.strip());
            if (!folder.isAbsolute()
                    || folder.normalize()
                            .startsWith(data.data().toAbsolutePath().resolve("vault"))
                    || folder.normalize()
                            .startsWith(data.data().toAbsolutePath().resolve("database"))) {
                throw Refused.badInput("keeping.bad.folder");
            }
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "needlewise", ".probe"));
            runs.choose(folder.normalize());
        } catch (IOException | InvalidPathException e) {
            throw Refused.badInput("keeping.bad.folder");
        }
    }

    /** Runs, last first. */
    List<BackupRun> runs() {
        return runs.all();
    }

    /** Archives that lie in the folder, whoever wrote them, last name first. */
    List<Path> files() {
        try (Stream<Path> all = Files.list(folder())) {
            return all.filter(file -> file.getFileName().toString().endsWith(".zip"))
                    .filter(Files::isRegularFile)
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            LOG.warn("the folder of backups cannot be read", e);
            return List.of();
        }
    }

    /** Whether nobody has anything that could be lost. */
    boolean isNothingThere() {
        try {
            return restoring.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away archives that were half written when a former run of the program was stopped. */
    void removeUnfinished() {
        for (Path place : List.of(folder(), data.folder("replaced"), data.folder("snapshots"))) {
            try (Stream<Path> all = Files.list(place)) {
                for (Path file : all.filter(Backups::isLeftOver).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                LOG.warn("{} could not be tidied up", place, e);
            }
        }
    }

    /** One that this run is writing just now is younger than the run. */
    private static boolean isLeftOver(Path file) {
        String name = file.getFileName().toString();
        long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
        return name.endsWith(Archives.UNFINISHED)
                && name.matches("(needlewise|replaced|before)-.*")
                && file.toFile().lastModified() < begun;
    }

    /** Makes one now. However it ends, that is written down. */
    synchronized boolean make() {
        Path file = unused("needlewise-" + LocalDateTime.now(clock).format(STAMP));
        try {
            Manifest manifest = archives.everything(file);
            try (CheckedArchive written = archives.open(file)) {
                restoring.rehearse(written);
            }
            runs.add(
                    new BackupRun(0, Instant.now(clock), true, file, Files.size(file), manifest.pictures(), "", false));
            rotate();
            return true;
        } catch (IOException e) {
            LOG.error("the backup to {} failed", file, e);
            String why = String.valueOf(e.getMessage());
            runs.add(new BackupRun(0, Instant.now(clock), false, file, 0, 0, why, false));
            return false;
        }
    }

    /** Two of one second are two files: what takes the elder away must not take the younger. */
    private Path unused(String name) {
        Path file = folder().resolve(name + ".zip");
        for (int n = 2; Files.exists(file); n++) {
            file = folder().resolve(name + "-" + n + ".zip");
        }
        return file;
    }

    /**
     * Makes one now and takes away every copy that Needlewise made before: they can be read, while the record no longer
     * can. Nothing is taken away when the new one fails.
     */
    synchronized boolean makeInsteadOfAll() throws IOException {
        List<BackupRun> before =
                runs.all().stream().filter(run -> run.good() && !run.removed()).toList();
        if (!make()) {
            return false;
        }
        Set<Path> kept = runs.all().stream().limit(1).map(BackupRun::file).collect(Collectors.toSet());
        for (BackupRun run : before) {
            if (!kept.contains(run.file())) {
                Files.deleteIfExists(run.file());
            }
            runs.removed(run.nth());
        }
        removeOtherCopies();
        return true;
    }

    /** Copies that Needlewise made and that are still there: backups, and what was there before updates and restoring. */
    public int copies() {
        long made = runs.all().stream()
                .filter(run -> run.good() && !run.removed() && Files.exists(run.file()))
                .count();
        return (int) made
                + filesIn(CarefulMigration.SNAPSHOTS).size()
                + filesIn(Replacement.REPLACED).size();
    }

    /**
     * Takes somebody who has just been deleted out of the copies. When others have their records here, a new backup of
     * theirs takes the place of all copies; otherwise these go.
     *
     * @throws IOException when they could not be deleted, or the new one could not be made; copies stay then
     */
    public synchronized void forgetTheDeleted() throws IOException {
        if (!isNothingThere()) {
            if (!makeInsteadOfAll()) {
                throw new IOException("the new backup failed");
            }
            return;
        }
        for (BackupRun run : runs.all()) {
            if (run.good() && !run.removed()) {
                Files.deleteIfExists(run.file());
                runs.removed(run.nth());
            }
        }
        removeOtherCopies();
    }

    private List<Path> filesIn(String folder) {
        Path place = data.data().resolve(folder);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeOtherCopies() throws IOException {
        for (String folder : List.of(CarefulMigration.SNAPSHOTS, Replacement.REPLACED)) {
            FileSystemUtils.deleteRecursively(data.data().resolve(folder));
        }
    }

    private void rotate() throws IOException {
        List<BackupRun> good =
                runs.all().stream().filter(run -> run.good() && !run.removed()).toList();
        for (BackupRun run : Rotation.superfluous(good, clock.getZone())) {
            Files.deleteIfExists(run.file());
            runs.removed(run.nth());
        }
    }
}
