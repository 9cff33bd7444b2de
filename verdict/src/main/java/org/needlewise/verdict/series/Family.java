package org.needlewise.verdict.series;

import java.util.Locale;

/** What a measure tells of a mark; each is answered by itself. */
public enum Family {
    EXTENT,
    FADING,
    REGENERATION,
    TIGHTENING;

    /** The name in JSON. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
