package org.needlewise.app.vault;

/** How a record lies on the disk. */
public enum Protection {
    /** Readable. */
    OFF,
    /** New things are sealed; what was there before is being sealed. */
    TURNING_ON,
    /** Everything is sealed; what is not is refused. */
    ON,
    /** New things are readable; what was there before is being opened. */
    TURNING_OFF;

    /** Whether what is written now is sealed. */
    boolean seals() {
        return this == TURNING_ON || this == ON;
    }
}
