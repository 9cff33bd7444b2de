package org.needlewise.app.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.needlewise.app.jobs.Job;
import org.needlewise.app.jobs.Jobs;
import org.needlewise.app.protection.RecordSealed;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Once a record is sealed, a sealed backup takes the place of those from before. Subject: the person. */
@Component
@Lazy(false)
class ForgetReadableCopies implements Job {
    private static final String NAME = "forget-readable-copies";

    private final Backups backups;
    private final Jobs jobs;

    ForgetReadableCopies(@Lazy Backups backups, @Lazy Jobs jobs) {
        this.backups = backups;
        this.jobs = jobs;
    }

    @EventListener
    void sealed(RecordSealed event) {
        jobs.enqueue(NAME, event.person().toString());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject) {
        try {
            if (!backups.makeInsteadOfAll()) {
                throw new IllegalStateException("the backup failed, so older ones stay; it is tried a few times more");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
