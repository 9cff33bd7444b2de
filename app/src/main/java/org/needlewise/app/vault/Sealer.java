package org.needlewise.app.vault;

import java.util.UUID;

/**
 * Seals private text (notes, answers, profiles) for its owner before it reaches the database. A sealed text is bound to
 * its owner, column and row: moved elsewhere it does not open.
 */
public interface Sealer {
    /** @throws RecordLocked when the owner's record is protected and locked */
    byte[] seal(UUID owner, SealedColumn column, UUID row, String text);

    /**
     * @throws RecordLocked when the owner's record is protected and locked
     * @throws Tampered when this was not sealed for this place
     */
    String open(UUID owner, SealedColumn column, UUID row, byte[] sealed);
}
