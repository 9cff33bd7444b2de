package org.needlewise.app.protection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.vault.Keyring;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Overwrites keys of records that nobody uses, and all keys when the program ends. */
@Component
@Lazy(false)
class IdleLock implements SmartLifecycle {
    private static final int SECONDS = 15;

    private final Keyring keyring;
    private @Nullable ScheduledExecutorService looking;

    IdleLock(Keyring keyring) {
        this.keyring = keyring;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService made = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "idle-lock");
            thread.setDaemon(true);
            return thread;
        });
        made.scheduleWithFixedDelay(keyring::lockIdle, SECONDS, SECONDS, TimeUnit.SECONDS);
        looking = made;
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = looking;
        looking = null;
        if (running != null) {
            running.shutdownNow();
        }
        keyring.lockAll();
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }
}
