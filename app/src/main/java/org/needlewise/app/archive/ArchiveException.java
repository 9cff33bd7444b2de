package org.needlewise.app.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An archive that is not taken, and why. Nothing was changed. */
public final class ArchiveException extends IOException {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    ArchiveException(Fault fault, String detail) {
        this(fault, detail, null);
    }

    ArchiveException(Fault fault, String detail, @Nullable Throwable cause) {
        super(fault.sentence() + (detail.isEmpty() ? "" : " (" + detail + ")"), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** What is wrong with it. */
    public enum Fault {
        /** No zip, or its end is missing. */
        INCOMPLETE("This is no complete archive: it was cut off, or it is another kind of file."),
        /** A zip without a manifest of ours. */
        NOT_OURS("This zip file is no archive of Needlewise."),
        /** Written by a later version. */
        NEWER("A newer version of Needlewise made this archive. Update this one first."),
        /** Content does not fit the manifest. */
        CHANGED("This archive is damaged, or somebody changed it: a part does not fit its checksum."),
        /** A name that leads elsewhere, or that nothing of ours has. */
        STRANGE_NAME("This archive holds a file that does not belong into it."),
        /** It would unpack to more than it can honestly hold. */
        TOO_LARGE("This archive unpacks to far more than it should, or than there is room for."),
        /** Rows that fit no table, or contradict each other. */
        BAD_ROWS("The rows in this archive do not fit together."),
        /** A snapshot of rows. */
        ROWS_ONLY("This is a snapshot from before a migration, for the command line; it holds no pictures."),
        /** Somebody else's record. */
        OTHER_PERSON("This archive belongs to somebody else."),
        /** There is a record already. */
        NOT_EMPTY("There is a record here already. It would be replaced.");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        /** In English, for the command line. */
        public String sentence() {
            return sentence;
        }

        /** Message key for pages. */
        public String key() {
            return "keeping.fault." + name();
        }
    }
}
