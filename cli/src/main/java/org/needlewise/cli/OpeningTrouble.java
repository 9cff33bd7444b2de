package org.needlewise.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.needlewise.app.database.FolderInUse;

/** Why a record could not be opened, for what happens every day. */
final class OpeningTrouble {
    private OpeningTrouble() {}

    /** A sentence; empty when it is none of these. */
    static Optional<String> sentence(Throwable failure, Path folder) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof FolderInUse || message.contains("Database may be already in use")) {
                return Optional.of("Another needlewise has " + folder
                        + " open. Stop it, or use its page Settings, which works meanwhile.");
            }
            if (cause instanceof java.net.ConnectException || message.contains("password authentication failed")) {
                return Optional.of("The database server does not let needlewise in; see docs/keeping.md.");
            }
        }
        return Optional.empty();
    }
}
