package org.needlewise.app.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.SiteId;

/** Names of folders that every file system takes, whatever a person called a place. */
final class FileNames {
    private static final int LONGEST = 40;

    private FileNames() {}

    /** A folder for each site, numbered in their order: two of the same name stay apart. */
    static Map<SiteId, String> of(List<BodySite> sites) {
        Map<SiteId, String> names = new HashMap<>();
        for (int i = 0; i < sites.size(); i++) {
            names.put(
                    sites.get(i).id(),
                    String.format(
                                    Locale.ROOT,
                                    "%02d %s",
                                    i + 1,
                                    plain(sites.get(i).label()))
                            .strip());
        }
        return names;
    }

    /** Letters, digits, blanks, hyphens; everything else, also what leads elsewhere, becomes an underscore. */
    static String plain(String text) {
        String safe = text.strip().replaceAll("[^\\p{L}\\p{N} _-]", "_");
        int end = safe.offsetByCodePoints(0, Math.min(LONGEST, safe.codePointCount(0, safe.length())));
        return safe.substring(0, end).strip();
    }

    /** Ending of a vault key. */
    static String ending(String key) {
        return key.substring(key.lastIndexOf('.'));
    }
}
