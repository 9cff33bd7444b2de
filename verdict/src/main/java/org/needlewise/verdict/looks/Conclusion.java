package org.needlewise.verdict.looks;

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

    /** The name in JSON. */
    public String jsonName() {
        return jsonName;
    }
}
