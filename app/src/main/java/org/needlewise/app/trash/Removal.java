package org.needlewise.app.trash;

import java.util.UUID;
import org.needlewise.app.people.PersonId;

/**
 * A row that goes for good.
 *
 * @param isNeeded whether the record of a session cannot be read without it: then the row itself stays, and only what
 *     that record does not need goes
 */
public record Removal(TrashKind kind, PersonId owner, UUID id, boolean isNeeded) {
    public boolean isOf(TrashKind asked) {
        return kind == asked;
    }
}
