package org.needlewise.imaging.reading;

/** The bytes of a file contradict its format. Never leaves this package: {@link PhotoReader} makes a refusal of it. */
final class DamagedImageException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedImageException(String message) {
        super(message);
    }
}
