package org.needlewise.protocol.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was seen after a session.
 *
 * @param finding what
 * @param site where, or null when not bound to a site
 * @param date when
 * @param device id of the device that had been used, or null when not known
 * @param headReplaced true when the head that had been used is no longer on the device; not known counts as false
 */
public record PastFinding(
        String finding,
        @Nullable String site,
        LocalDate date,
        @Nullable String device,
        boolean headReplaced) {

    /** A finding after a session with a device that is not known. */
    public PastFinding(String finding, @Nullable String site, LocalDate date) {
        this(finding, site, date, null, false);
    }
}
