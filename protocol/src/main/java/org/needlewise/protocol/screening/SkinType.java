package org.needlewise.protocol.screening;

import java.util.Locale;

/** Fitzpatrick skin type. */
public enum SkinType {
    I,
    II,
    III,
    IV,
    V,
    VI,
    UNKNOWN;

    /** One to six; unknown counts as six, which is treated most carefully. */
    public int number() {
        return this == UNKNOWN ? VI.number() : ordinal() + 1;
    }

    @Override
    public String toString() {
        return this == UNKNOWN ? name().toLowerCase(Locale.ROOT) : name();
    }
}
