package org.needlewise.app.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.needlewise.model.photo.Photo;

/**
 * Where pictures of people's skin lie: photographs as they came (without their location) and pictures derived from them.
 * A key is known to nobody but the database.
 */
public interface PhotoVault {
    /**
     * Keeps a picture. When this returns, the picture outlives a loss of power.
     *
     * @param fileName ends in the kind of file, such as {@code .jpg}; never used as a path
     * @return its key
     */
    String put(UUID owner, String fileName, byte[] picture) throws IOException;

    /** Opens a picture; the caller closes it. */
    InputStream open(UUID owner, String key) throws IOException;

    /** The picture as the measuring engine takes it, under the name that people see. */
    Photo photo(UUID owner, String key, String fileName) throws IOException;

    /** Takes a picture away for good; no error when it is gone already. */
    void delete(UUID owner, String key) throws IOException;

    /** Takes all pictures of an owner away for good. */
    void deleteAll(UUID owner) throws IOException;
}
