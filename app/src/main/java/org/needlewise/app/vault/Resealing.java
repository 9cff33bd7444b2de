package org.needlewise.app.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns what is kept into the form that the record's protection asks for. Every single text and picture changes at once or
 * not at all, and is readable before and after; so it may stop anywhere and be begun again.
 */
@Component
public class Resealing {
    private final JdbcClient jdbc;
    private final RecordSealer sealer;
    private final RecordVault vault;
    private final VaultFolder folder;

    Resealing(JdbcClient jdbc, RecordSealer sealer, RecordVault vault, VaultFolder folder) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.vault = vault;
        this.folder = folder;
    }

    /**
     * Seals what lies there readable.
     *
     * @return how many texts and pictures there were; zero means that all is sealed
     * @throws RecordLocked when the key is not in memory; what was sealed until then stays sealed
     */
    public int seal(UUID owner) throws IOException {
        int changed = 0;
        for (SealedColumn column : SealedColumn.values()) {
            changed += texts(owner, column, false);
        }
        for (String key : folder.plainKeys(owner)) {
            changed += sealed(owner, key) ? 1 : 0;
        }
        if (changed == 0) {
            folder.deletePlainParts(owner);
        }
        return changed;
    }

    /** The way back, in the same manner. */
    public int open(UUID owner) throws IOException {
        int changed = 0;
        for (SealedColumn column : SealedColumn.values()) {
            changed += texts(owner, column, true);
        }
        for (String key : folder.sealedKeys(owner)) {
            changed += opened(owner, key) ? 1 : 0;
        }
        return changed;
    }

    /** Measuring anew, or a person, may delete a picture meanwhile: then nothing is to be done. */
    private boolean sealed(UUID owner, String key) throws IOException {
        try (InputStream plain = Files.newInputStream(folder.plain(owner, key))) {
            vault.writeSealed(owner, key, plain::transferTo);
        } catch (NoSuchFileException gone) {
            return false;
        }
        folder.delete(folder.plain(owner, key));
        return true;
    }

    private boolean opened(UUID owner, String key) throws IOException {
        try (InputStream sealed = vault.decrypting(owner, key)) {
            folder.write(folder.plain(owner, key), sealed::transferTo);
        } catch (NoSuchFileException gone) {
            return false;
        }
        folder.delete(folder.sealed(owner, key));
        return true;
    }

    private int texts(UUID owner, SealedColumn column, boolean encrypted) {
        String select = "select " + column.rowColumn() + " as row_id, " + column.column() + " as kept from "
                + column.table() + " where " + column.ownerColumn() + " = ? and " + column.column() + " is not null";
        List<Text> texts = jdbc
                .sql(select)
                .param(owner)
                .query((row, number) -> new Text(row.getObject("row_id", UUID.class), row.getBytes("kept")))
                .list()
                .stream()
                .filter(text -> text.kept.length > 0 && RecordSealer.isEncrypted(text.kept) == encrypted)
                .toList();
        texts.forEach(text -> replace(owner, column, text));
        return texts.size();
    }

    /** Only if it is still what was read: somebody may have written it anew meanwhile, and then it is in form already. */
    private void replace(UUID owner, SealedColumn column, Text text) {
        byte[] other = RecordSealer.isEncrypted(text.kept)
                ? RecordSealer.plain(sealer.decrypted(owner, column, text.row, text.kept))
                : sealer.encrypted(owner, column, text.row, new String(text.kept, UTF_8));
        jdbc.sql("update " + column.table() + " set " + column.column() + " = ? where " + column.rowColumn()
                        + " = ? and " + column.ownerColumn() + " = ? and " + column.column() + " = ?")
                .params(other, text.row, owner, text.kept)
                .update();
    }

    private record Text(UUID row, byte[] kept) {}
}
