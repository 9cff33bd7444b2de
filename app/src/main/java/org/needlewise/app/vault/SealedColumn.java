package org.needlewise.app.vault;

import java.util.Locale;

/**
 * Every column that holds private text, by the table it is kept in. A column that is not named here is readable by
 * whoever reads the disk; docs/threat-model.md says which those are.
 */
public enum SealedColumn {
    PERSON_PROFILE("person", "profile", "id", "id"),
    SITE_LABEL("site", "label"),
    SITE_REGION("site", "region"),
    SITE_BODY_VIEW("site", "body_view"),
    SITE_MAP_OUTLINE("site", "map_outline"),
    SITE_CONCERN("site", "concern"),
    SITE_MARK_SINCE("site", "mark_since"),
    QUESTIONNAIRE_ANSWERS("questionnaire", "answers"),
    QUESTIONNAIRE_RESULT("questionnaire", "result"),
    CLEARANCE_RULE("clearance", "rule_id"),
    CLEARANCE_DETAILS("clearance", "details"),
    DEVICE_LABEL("device", "label"),
    DEVICE_GEOMETRY("device", "geometry"),
    PLAN_REQUEST("plan", "request"),
    PLAN_RESULT("plan", "result"),
    SESSION_NOTES("needling_session", "notes"),
    PHOTO_FILE_NAME("photo", "file_name"),
    PHOTO_SHA256("photo", "sha256"),
    PHOTO_CHECKED("photo", "checked"),
    OUTLINE_POLYGONS("site_outline", "polygons"),
    LANDMARK_PAIRS("landmark_pairs", "pairs", "visit_id", "person_id"),
    MEASUREMENT_RESULT("visit_measurement", "result", "visit_id", "person_id"),
    RATING_ANSWERS("blinded_rating", "answers"),
    REMARK_BODY("remark", "body"),
    EXPENSE_DETAILS("expense", "details");

    private final String table;
    private final String column;
    private final String rowColumn;
    private final String ownerColumn;

    SealedColumn(String table, String column) {
        this(table, column, "id", "person_id");
    }

    SealedColumn(String table, String column, String rowColumn, String ownerColumn) {
        this.table = table;
        this.column = column;
        this.rowColumn = rowColumn;
        this.ownerColumn = ownerColumn;
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }

    /** The column that tells rows apart. */
    public String rowColumn() {
        return rowColumn;
    }

    /** The column that names the owner. */
    public String ownerColumn() {
        return ownerColumn;
    }

    /** What a sealed text is bound to beside its owner and row; never changes. */
    String place() {
        return String.join(".", table, column).toLowerCase(Locale.ROOT);
    }
}
