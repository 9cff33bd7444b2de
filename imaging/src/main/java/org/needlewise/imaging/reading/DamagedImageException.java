package org.needlewise.imaging.reading;

import org.needlewise.model.measurement.RefusalCode;

/**
 * The bytes of a file contradict its format, or are of a kind that is not read. Never leaves the
 * module: whoever reads a file makes a refusal of it.
 */
public final class DamagedImageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final RefusalCode code;

    private DamagedImageException(RefusalCode code, String message) {
        super(message);
        this.code = code;
    }

    public DamagedImageException(String message) {
        this(RefusalCode.IMAGE_DAMAGED, message);
    }

    /** Whole, perhaps, but not a photograph of a kind that is read. */
    static DamagedImageException unsupported(String message) {
        return new DamagedImageException(RefusalCode.NOT_AN_IMAGE, message);
    }

    RefusalCode code() {
        return code;
    }
}
