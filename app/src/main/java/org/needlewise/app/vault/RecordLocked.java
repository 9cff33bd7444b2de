package org.needlewise.app.vault;

/** A protected record is needed while its key is not in memory; its owner has to unlock it first. */
public final class RecordLocked extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RecordLocked() {
        super("the record is locked");
    }
}
