package org.needlewise.protocol.rules;

/** Every decision table by file and decision id. */
public enum TableName {
    SCREENING("screening.dmn", "screening"),
    REGION("planning.dmn", "region"),
    CONCERN("planning.dmn", "concern"),
    INTERVAL("planning.dmn", "interval"),
    LIMITS("planning.dmn", "limits"),
    DIARY("planning.dmn", "diary"),
    VISITS("planning.dmn", "visits"),
    PROFESSIONAL("planning.dmn", "professional"),
    WORTH("planning.dmn", "worth"),
    ZONES("planning.dmn", "zones"),
    OPEN_SKIN("planning.dmn", "openSkin"),
    NEXT_BLOCK("planning.dmn", "nextBlock"),
    GATE("device.dmn", "gate"),
    HEAD_LIFE("device.dmn", "headLife"),
    DENSITY("device.dmn", "density"),
    RED_FLAG("healing.dmn", "redFlag"),
    COURSE("healing.dmn", "course"),
    NEXT_SESSION("healing.dmn", "nextSession");

    private final String file;
    private final String decision;

    TableName(String file, String decision) {
        this.file = file;
        this.decision = decision;
    }

    public String file() {
        return file;
    }

    public String decision() {
        return decision;
    }
}
