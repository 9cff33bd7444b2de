package org.needlewise.app.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.needlewise.app.archive.Replacement;
import org.needlewise.app.archive.Restoring;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.Keyring;
import org.needlewise.app.vault.Protections;
import org.springframework.stereotype.Component;

/** Puts a person's record back while the program runs; or brings it along to a new computer, before anything is there. */
@Component
class PuttingBack {
    private final Replacement replacement;
    private final Restoring restoring;
    private final People people;
    private final Protections protections;
    private final Keyring keyring;

    PuttingBack(Replacement replacement, Restoring restoring, People people, Protections protections, Keyring keyring) {
        this.replacement = replacement;
        this.restoring = restoring;
        this.people = people;
        this.protections = protections;
        this.keyring = keyring;
    }

    /** From now on the record may be protected in another way, by another key. */
    Replacement.Done putBack(Path archive, PersonId person) throws IOException {
        Replacement.Done done =
                restoring.isEmpty() ? replacement.moveIn(archive) : replacement.replaceRecord(archive, person);
        people.forgetOnlyOne();
        for (UUID owner : done.manifest().people()) {
            protections.changed(owner);
            keyring.lock(owner);
        }
        return done;
    }
}
