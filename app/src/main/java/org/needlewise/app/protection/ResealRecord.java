package org.needlewise.app.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.needlewise.app.jobs.Job;
import org.needlewise.app.jobs.Jobs;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.Compaction;
import org.needlewise.app.vault.Keyring;
import org.needlewise.app.vault.Protection;
import org.needlewise.app.vault.Protections;
import org.needlewise.app.vault.Resealing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Seals all of a record that is being protected, or opens all of one that is no longer. May be stopped anywhere: begun
 * again it goes on with what is left. Subject: the person.
 */
@Component
class ResealRecord implements Job {
    static final String NAME = "reseal-record";
    /** Follows the person in the subject of a later look. */
    private static final String AGAIN = " again";

    private final Resealing resealing;
    private final Protections protections;
    private final KeyRows rows;
    private final PasskeyRows passkeys;
    private final Keyring keyring;
    private final Compaction compaction;
    private final Jobs jobs;
    private final Duration longestRequest;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /** @param longestRequest after which nobody writes any more in the form from before */
    ResealRecord(
            Resealing resealing,
            Protections protections,
            KeyRows rows,
            PasskeyRows passkeys,
            Keyring keyring,
            Compaction compaction,
            @Lazy Jobs jobs,
            @Value("${needlewise.longest-request:1m}") Duration longestRequest,
            Clock clock,
            ApplicationEventPublisher events) {
        this.resealing = resealing;
        this.protections = protections;
        this.rows = rows;
        this.passkeys = passkeys;
        this.keyring = keyring;
        this.compaction = compaction;
        this.jobs = jobs;
        this.longestRequest = longestRequest;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject) {
        PersonId person = new PersonId(UUID.fromString(subject.replace(AGAIN, "")));
        // This may run before whoever queued it has told everybody.
        protections.changed(person.value());
        try {
            switch (protections.of(person.value())) {
                case TURNING_ON -> seal(person, subject);
                case TURNING_OFF -> open(person, subject);
                case ON, OFF -> {
                    // Done before, or the person is gone.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seal(PersonId person, String subject) throws IOException {
        while (resealing.seal(person.value()) > 0) {
            // What was being written readable when sealing began is found in a later round.
        }
        if (isTooEarly(person, subject)) {
            return;
        }
        // The file of the database still has what was overwritten.
        if (!compaction.compact()) {
            throw new IllegalStateException("the database could not be written anew; it is tried again");
        }
        rows.state(person, Protection.ON);
        protections.changed(person.value());
        events.publishEvent(new RecordSealed(person));
    }

    private void open(PersonId person, String subject) throws IOException {
        while (resealing.open(person.value()) > 0) {
            // What was being sealed when opening began is found in a later round.
        }
        if (isTooEarly(person, subject)) {
            return;
        }
        passkeys.removeAll(person);
        rows.delete(person);
        protections.changed(person.value());
        keyring.lock(person.value());
    }

    /**
     * A request that began before the change may write at its end as it was before: until all of those have ended both
     * forms are read, and the key is kept. Then everything is looked through once more.
     */
    private boolean isTooEarly(PersonId person, String subject) {
        Instant changed = rows.changedAt(person);
        Instant now = Instant.now(clock);
        // A clock that was set back must not make this wait for years.
        if (Duration.between(changed, now).abs().compareTo(longestRequest) >= 0) {
            return false;
        }
        // Under another name: the queue still holds this one.
        jobs.enqueue(NAME, subject + AGAIN, changed.plus(longestRequest));
        return true;
    }
}
