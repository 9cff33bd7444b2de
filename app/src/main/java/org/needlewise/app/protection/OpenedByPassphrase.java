package org.needlewise.app.protection;

import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.Protection;
import org.needlewise.app.vault.Protections;
import org.needlewise.app.web.Refused;
import org.springframework.stereotype.Component;

/** The way in without pages, for the command line. */
@Component
public class OpenedByPassphrase {
    private final Records records;
    private final People people;
    private final Protections protections;

    OpenedByPassphrase(Records records, People people, Protections protections) {
        this.records = records;
        this.people = people;
        this.protections = protections;
    }

    /** Whether one has to say who one is: several people have their records here. */
    public boolean isShared() {
        return records.isShared();
    }

    /** Whether a passphrase is needed. */
    public boolean isLocked() {
        return isShared() || protections.of(people.onlyOne().value()) != Protection.OFF;
    }

    /** The owner of a record that lies open. */
    public PersonId open() {
        return people.onlyOne();
    }

    /**
     * Unlocks a record in this process.
     *
     * @param name asked for when there is more than one person
     * @throws Refused when it is wrong
     */
    public PersonId open(@Nullable String name, String passphrase) {
        return records.unlock(name, passphrase).person();
    }
}
