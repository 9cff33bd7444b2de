package org.needlewise.protocol.screening;

import java.util.Locale;

/** When the questions are asked. */
public enum Stage {
    /** Once, before anything is planned. */
    ENROLMENT,
    /** Before every session. */
    SESSION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
