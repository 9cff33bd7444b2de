package org.needlewise.protocol.input;

/** A file that a person gave says something impossible; the message names the place and is meant to be shown. */
public final class ProtocolInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProtocolInputException(String message) {
        super(message);
    }

    public ProtocolInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
