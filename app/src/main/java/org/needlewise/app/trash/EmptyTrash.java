package org.needlewise.app.trash;

import java.time.Clock;
import java.time.LocalDate;
import org.needlewise.app.jobs.Job;
import org.needlewise.app.jobs.Jobs;
import org.needlewise.app.vault.RecordLocked;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Removes what has lain in the trash for thirty days: at every start, and every day while the program runs. */
@Component
@Lazy(false)
@ConditionalOnWebApplication
class EmptyTrash implements Job {
    private static final String NAME = "empty-trash";

    private final Trash trash;
    private final Jobs jobs;
    private final Clock clock;

    EmptyTrash(@Lazy Trash trash, @Lazy Jobs jobs, Clock clock) {
        this.trash = trash;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        jobs.enqueue(NAME, LocalDate.now(clock).toString());
    }

    @Override
    public String name() {
        return NAME;
    }

    /** @param subject the day; each day queues the next */
    @Override
    public void run(String subject) {
        IllegalStateException failed = new IllegalStateException("some rows could not be removed from the trash");
        boolean isLocked = false;
        for (TrashKind kind : TrashKind.values()) {
            for (Trash.Thrown row : trash.due(kind)) {
                try {
                    trash.removeForGood(row.kind(), row.owner(), row.id());
                } catch (RecordLocked e) {
                    isLocked = true;
                } catch (RuntimeException e) {
                    failed.addSuppressed(e);
                }
            }
        }
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        jobs.enqueue(
                NAME,
                tomorrow.toString(),
                tomorrow.atStartOfDay(clock.getZone()).toInstant());
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
        if (isLocked) {
            // The rest of the others' is gone; theirs goes as soon as they unlock.
            throw new RecordLocked();
        }
    }
}
