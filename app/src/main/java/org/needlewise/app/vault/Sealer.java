package org.needlewise.app.vault;

import java.util.UUID;

/** Seals private text (notes, answers, profiles) for its owner before it reaches the database. */
public interface Sealer {
    byte[] seal(UUID owner, String text);

    String open(UUID owner, byte[] sealed);
}
