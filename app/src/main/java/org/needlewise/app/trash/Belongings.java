package org.needlewise.app.trash;

import java.util.UUID;
import org.needlewise.app.people.PersonId;

/** What a feature keeps about rows that are thrown away. Implementations are beans of the feature that owns the rows. */
public interface Belongings {
    /** Whether records of this feature that must outlive the trash cannot be read without this row. */
    default boolean isNeeded(TrashKind kind, PersonId owner, UUID id) {
        return false;
    }

    /** Removes for good what this feature keeps about a row. Runs in a transaction, and may run again for the same row. */
    void remove(Removal removal);
}
