package org.needlewise.app.database;

import java.nio.file.Path;

/** Another program works with this data folder. */
public final class FolderInUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    FolderInUse(Path folder) {
        super(folder + " is in use");
    }
}
