package org.needlewise.app.trash;

/**
 * What people may throw away, by the table it is kept in. Every table has {@code id}, {@code person_id} and
 * {@code deleted_at}.
 */
public enum TrashKind {
    REMARK("remark", true),
    EXPENSE("expense", true),
    PHOTO("photo", false),
    VISIT("visit", true),
    SITE("site", true),
    DEVICE("device", true);

    private final String table;
    private final boolean versioned;

    TrashKind(String table, boolean versioned) {
        this.table = table;
        this.versioned = versioned;
    }

    String table() {
        return table;
    }

    /** A form that was open while the row went into the trash must not be taken for an answer to what is there now. */
    String nextVersion() {
        return versioned ? ", version = version + 1" : "";
    }
}
