package org.needlewise.app.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.needlewise.app.jobs.Job;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.Compaction;
import org.needlewise.app.vault.Keyring;
import org.needlewise.app.vault.Protection;
import org.needlewise.app.vault.Protections;
import org.needlewise.app.vault.Resealing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Seals all of a record that is being protected, or opens all of one that is no longer. May be stopped anywhere: begun
 * again it goes on with what is left. Subject: the person.
 */
@Component
class ResealRecord implements Job {
    static final String NAME = "reseal-record";

    private final Resealing resealing;
    private final Protections protections;
    private final KeyRows rows;
    private final PasskeyRows passkeys;
    private final Keyring keyring;
    private final Compaction compaction;
    private final ApplicationEventPublisher events;

    ResealRecord(
            Resealing resealing,
            Protections protections,
            KeyRows rows,
            PasskeyRows passkeys,
            Keyring keyring,
            Compaction compaction,
            ApplicationEventPublisher events) {
        this.resealing = resealing;
        this.protections = protections;
        this.rows = rows;
        this.passkeys = passkeys;
        this.keyring = keyring;
        this.compaction = compaction;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject) {
        PersonId person = new PersonId(UUID.fromString(subject));
        // This may run before whoever queued it has told everybody.
        protections.changed(person.value());
        try {
            switch (protections.of(person.value())) {
                case TURNING_ON -> seal(person);
                case TURNING_OFF -> open(person);
                case ON, OFF -> {
                    // Done before, or the person is gone.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seal(PersonId person) throws IOException {
        while (resealing.seal(person.value()) > 0) {
            // What was being written readable when sealing began is found in a later round.
        }
        // The file of the database still has what was overwritten.
        if (!compaction.compact()) {
            throw new IllegalStateException("the database could not be written anew; it is tried again");
        }
        rows.state(person, Protection.ON);
        protections.changed(person.value());
        events.publishEvent(new RecordSealed(person));
    }

    private void open(PersonId person) throws IOException {
        while (resealing.open(person.value()) > 0) {
            // What was being sealed when opening began is found in a later round.
        }
        passkeys.removeAll(person);
        rows.delete(person);
        protections.changed(person.value());
        keyring.lock(person.value());
    }
}
