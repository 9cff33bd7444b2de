package org.needlewise.app.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /**
     * The private text in a row of its own table.
     *
     * @param row with the text, its owner's column and its row's column
     * @throws RecordLocked when the owner's record is protected and locked
     * @throws Tampered when this was not sealed for this place
     */
    default String open(ResultSet row, SealedColumn column) throws SQLException {
        return open(
                row.getObject(column.ownerColumn(), UUID.class),
                column,
                row.getObject(column.rowColumn(), UUID.class),
                row.getBytes(column.column()));
    }
}
