package org.needlewise.app.photos.privacy;

/** The bytes of a file contradict its format. Never leaves this package: {@link LocationRemover} makes a refusal of it. */
final class DamagedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedFileException(String message) {
        super(message);
    }
}
