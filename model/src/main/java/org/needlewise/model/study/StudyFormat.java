package org.needlewise.model.study;

import java.util.regex.Pattern;

/**
 * The file that a study gets of one person: a zip with {@link #MANIFEST}, which is a {@link StudyRecord} as JSON with the
 * components' names as field names, and below {@link #PHOTOS} the photographs that it names.
 */
public final class StudyFormat {
    /** Says that a file is one of these. */
    public static final String NAME = "needlewise-study";

    /** Raised when a reader of the former version would misunderstand the new one. */
    public static final int VERSION = 1;

    /** The record's name in the zip. */
    public static final String MANIFEST = "study.json";

    /** Folder of photographs in the zip. */
    public static final String PHOTOS = "photos/";

    /** No honest record is longer, bytes. */
    public static final int MOST_MANIFEST_BYTES = 32 << 20;

    /** No honest photograph is longer, bytes. */
    public static final int MOST_PHOTO_BYTES = 64 << 20;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;
    private static final int MOST_DAYS = 100 * 366;

    private StudyFormat() {}

    /** Ids and code words are lower case, digits and hyphens: nothing that somebody wrote fits in by mistake. */
    static String id(String text) {
        if (text == null || text.length() > LONGEST_ID || !ID.matcher(text).matches()) {
            throw new IllegalArgumentException("not an id: " + text);
        }
        return text;
    }

    static int day(int day) {
        if (Math.abs(day) > MOST_DAYS) {
            throw new IllegalArgumentException("day " + day);
        }
        return day;
    }

    static double positive(double value, String what) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " " + value);
        }
        return value;
    }
}
