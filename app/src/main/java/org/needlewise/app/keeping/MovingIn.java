package org.needlewise.app.keeping;

import java.io.IOException;
import java.nio.file.Path;
import org.needlewise.app.archive.Replacement;
import org.needlewise.app.archive.Restoring;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.People;
import org.springframework.stereotype.Component;

/** The first thing that somebody does on a new computer: bringing their record along. */
@Component
class MovingIn {
    private final Replacement replacement;
    private final Restoring restoring;
    private final People people;
    private final CurrentPerson current;

    MovingIn(Replacement replacement, Restoring restoring, People people, CurrentPerson current) {
        this.replacement = replacement;
        this.restoring = restoring;
        this.people = people;
        this.current = current;
    }

    /** Whether there is nothing here yet. */
    boolean isPossible() throws IOException {
        return restoring.isEmpty();
    }

    /** The person of the archive takes the place of the one who was made when the program was first opened. */
    Replacement.Done moveIn(Path archive) throws IOException {
        Replacement.Done done = replacement.moveIn(archive);
        people.forgetOnlyOne();
        current.id();
        return done;
    }
}
