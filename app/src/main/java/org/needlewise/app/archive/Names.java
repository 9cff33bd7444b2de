package org.needlewise.app.archive;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths in the zip. Whatever does not match these patterns is refused, so no name can lead out of a folder. */
final class Names {
    static final String ROWS = "rows/";
    static final String VAULT = "vault/";
    private static final Pattern TABLE = Pattern.compile("rows/([a-z][a-z0-9_]{0,62})\\.jsonl");
    private static final Pattern PICTURE = Pattern.compile(
            "vault/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
                    + "/([A-Za-z0-9][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*(?:/[A-Za-z0-9][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*){0,5})");
    private static final int LONGEST = 300;

    private Names() {}

    static String ofTable(String table) {
        return ROWS + table + ".jsonl";
    }

    static String ofPicture(UUID owner, String path) {
        return VAULT + owner + "/" + path;
    }

    /** The table of a file with rows. */
    static Optional<String> table(String name) {
        Matcher matcher = TABLE.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * A file of the vault.
     *
     * @param path below the owner's folder
     */
    record Stored(UUID owner, String path) {}

    static Optional<Stored> stored(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = PICTURE.matcher(name);
        return matcher.matches()
                ? Optional.of(new Stored(UUID.fromString(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }
}
