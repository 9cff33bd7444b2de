package org.needlewise.verdict.answer;

/** What a change is measured against. */
public enum ComparedWith {
    CONTROL("control"),
    OWN_BASELINE("own baseline");

    private final String jsonName;

    ComparedWith(String jsonName) {
        this.jsonName = jsonName;
    }

    /** The name in JSON. */
    public String jsonName() {
        return jsonName;
    }
}
