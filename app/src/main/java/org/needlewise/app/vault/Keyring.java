package org.needlewise.app.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keys of the records that are unlocked, in this process's memory and nowhere else. A key that nobody used for a while is
 * overwritten.
 */
@Component
public class Keyring {
    private final Map<UUID, Held> held = new ConcurrentHashMap<>();
    private final Duration idle;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keyring(@Value("${needlewise.lock-after:30m}") Duration idle, ApplicationEventPublisher events, Clock clock) {
        this.idle = idle;
        this.events = events;
        this.clock = clock;
    }

    /** A record has been unlocked: work that waited for its key may go on. */
    public record Unlocked(UUID owner) {}

    /** A record has been locked: whoever looked at it must unlock it again. */
    public record Locked(UUID owner) {}

    /**
     * Holds a key from now on.
     *
     * @return which unlocking this is: another one after the next lock
     */
    public UUID unlock(UUID owner, RecordKey key) {
        Held now = new Held(key, UUID.randomUUID(), Instant.now(clock));
        Held one = held.merge(owner, now, (before, after) -> before);
        if (one != now) {
            key.wipe();
        }
        events.publishEvent(new Unlocked(owner));
        return one.unlocking;
    }

    /** Overwrites the key. */
    public void lock(UUID owner) {
        Held before = held.remove(owner);
        if (before != null) {
            before.key.wipe();
            events.publishEvent(new Locked(owner));
        }
    }

    /** Which unlocking the record is in; empty while it is locked. Does not count as use. */
    public Optional<UUID> unlocking(UUID owner) {
        return Optional.ofNullable(held.get(owner)).map(one -> one.unlocking);
    }

    /** A person is there: the key stays for another while. */
    public void used(UUID owner) {
        Held one = held.get(owner);
        if (one != null) {
            one.used = Instant.now(clock);
        }
    }

    /** Locks every record that nobody used for a while. */
    public void lockIdle() {
        Instant since = Instant.now(clock).minus(idle);
        held.forEach((owner, one) -> {
            if (one.used.isBefore(since)) {
                lock(owner);
            }
        });
    }

    /** Locks every record: the program ends. */
    public void lockAll() {
        held.keySet().forEach(this::lock);
    }

    /** After how long without use a record is locked. */
    public Duration idle() {
        return idle;
    }

    RecordKey key(UUID owner) {
        return Optional.ofNullable(held.get(owner)).orElseThrow(RecordLocked::new).key;
    }

    private static final class Held {
        private final RecordKey key;
        private final UUID unlocking;
        private volatile Instant used;

        private Held(RecordKey key, UUID unlocking, Instant used) {
            this.key = key;
            this.unlocking = unlocking;
            this.used = used;
        }
    }
}
