package org.needlewise.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What the file system refused, in words. */
final class FileTrouble {
    private FileTrouble() {}

    /** One sentence: the exceptions of the file system often say nothing but a name. */
    static String sentence(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written.";
        }
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there.";
        }
        if (failure instanceof FileSystemException other && other.getReason() != null) {
            return other.getFile() + ": " + other.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
