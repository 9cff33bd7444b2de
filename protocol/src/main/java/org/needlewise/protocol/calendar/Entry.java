package org.needlewise.protocol.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An entry of the calendar: a whole day with a neutral title.
 *
 * @param uid the same from version to version; tells nothing about what it is
 * @param date day
 * @param title neutral title
 * @param tentative true when it may not take place
 */
record Entry(String uid, LocalDate date, String title, boolean tentative) {
    static final String UID_END = "@needlewise";

    static Entry of(String plan, String key, LocalDate date, String title, boolean tentative) {
        UUID id = UUID.nameUUIDFromBytes((plan + "/" + key).getBytes(StandardCharsets.UTF_8));
        return new Entry(id + UID_END, date, title, tentative);
    }
}
