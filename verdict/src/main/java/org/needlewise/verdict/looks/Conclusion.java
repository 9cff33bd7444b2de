package org.needlewise.verdict.looks;

import java.util.Arrays;
import java.util.Optional;

/** The four answers. */
public enum Conclusion {
    IMPROVED("improved"),
    NO_CHANGE("no-change"),
    WORSE("worse"),
    CANNOT_TELL_YET("cannot-tell-yet");

    private final String jsonName;

    Conclusion(String jsonName) {
        this.jsonName = jsonName;
    }

    /** The answer of a name in JSON; empty for any other word. */
    public static Optional<Conclusion> named(String jsonName) {
        return Arrays.stream(values()).filter(c -> c.jsonName.equals(jsonName)).findFirst();
    }

    /** The name in JSON. */
    public String jsonName() {
        return jsonName;
    }
}
