package org.needlewise.app.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.needlewise.app.DataDirectory;
import org.needlewise.app.archive.Replacement;
import org.needlewise.app.jobs.Job;
import org.needlewise.app.jobs.Jobs;
import org.needlewise.app.photos.Repairs;
import org.needlewise.app.vault.StoredFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * At every start: files that no row names are laid aside for thirty days, half-written ones removed, photographs without
 * their file named, and what a stop of the program kept from being looked at or measured is queued again.
 */
@Component
@Lazy(false)
@ConditionalOnWebApplication
class LookingAfter implements Job {
    static final String NAME = "look-after";
    /** One at a time, also when a start was cut off before its turn. */
    static final String AT_START = "start";

    /** Below the data folder: archives on their way to the browser. */
    static final String OUTGOING = "outgoing";

    private static final Logger LOG = LoggerFactory.getLogger(LookingAfter.class);
    private static final Duration KEPT_ASIDE = Duration.ofDays(30);

    private final StoredFiles files;
    private final Repairs repairs;
    private final Jobs jobs;
    private final Backups backups;
    private final Replacement replacement;
    private final DataDirectory data;
    private final Clock clock;

    /** Files that were there when the program started: what is written later has its row in a moment. */
    private final Map<UUID, List<String>> before = new HashMap<>();

    private volatile Findings findings = Findings.none();

    LookingAfter(
            @Lazy StoredFiles files,
            @Lazy Repairs repairs,
            @Lazy Jobs jobs,
            @Lazy Backups backups,
            @Lazy Replacement replacement,
            DataDirectory data,
            Clock clock) {
        this.files = files;
        this.repairs = repairs;
        this.jobs = jobs;
        this.backups = backups;
        this.replacement = replacement;
        this.data = data;
        this.clock = clock;
    }

    /** What was found at this start. */
    Findings findings() {
        return findings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() throws IOException {
        replacement
                .unfinished()
                .ifPresent(archive -> LOG.error(
                        "putting {} in place was cut off: restore it once more, or what was kept before it", archive));
        FileSystemUtils.deleteRecursively(data.data().resolve(OUTGOING));
        synchronized (before) {
            for (UUID owner : files.owners()) {
                before.put(
                        owner,
                        Stream.concat(files.of(owner).stream(), files.unfinished(owner).stream())
                                .toList());
            }
        }
        jobs.enqueue(NAME, AT_START);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject) {
        try {
            Findings found = lookAfter();
            findings = found;
            if (!found.isAllWell()) {
                LOG.warn(
                        "looked after the record: {} files that nothing names laid aside, {} half-written ones removed,"
                                + " {} photographs looked at again, {} visits measured again",
                        found.laidAside(),
                        found.unfinished(),
                        found.lookedAtAgain(),
                        found.measuredAgain());
                found.lost().forEach(lost -> LOG.error("photograph {} has lost its file", lost.photo()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Findings lookAfter() throws IOException {
        backups.removeUnfinished();
        int laidAside = 0;
        int unfinished = 0;
        Set<String> there = new HashSet<>();
        synchronized (before) {
            Map<UUID, Set<String>> named = repairs.namedKeys();
            for (Map.Entry<UUID, List<String>> owned : before.entrySet()) {
                UUID owner = owned.getKey();
                Set<String> keys = named.getOrDefault(owner, Set.of());
                for (String path : owned.getValue()) {
                    if (!Files.exists(files.path(owner, path))) {
                        continue;
                    }
                    if (StoredFiles.isUnfinished(path)) {
                        files.delete(owner, path);
                        unfinished++;
                    } else if (!keys.contains(StoredFiles.key(path))) {
                        files.layAside(owner, path);
                        laidAside++;
                    }
                }
            }
            before.clear();
        }
        for (UUID owner : files.owners()) {
            files.of(owner).forEach(path -> there.add(StoredFiles.key(path)));
            forgetOldOnes(owner);
        }
        List<Findings.Lost> lost = new ArrayList<>();
        repairs.photosWithout(there).forEach((photo, owner) -> lost.add(new Findings.Lost(owner, photo)));
        return new Findings(laidAside, unfinished, repairs.lookAgain(), repairs.measureAgain(there), lost);
    }

    private void forgetOldOnes(UUID owner) throws IOException {
        FileTime since = FileTime.from(Instant.now(clock).minus(KEPT_ASIDE));
        for (String path : files.unclaimed(owner)) {
            if (Files.getLastModifiedTime(files.path(owner, path)).compareTo(since) < 0) {
                files.delete(owner, path);
            }
        }
    }
}
