package org.needlewise.imaging.input;

/** A file that a person gave cannot be used; the message says which, where and why, and is meant to be shown. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
