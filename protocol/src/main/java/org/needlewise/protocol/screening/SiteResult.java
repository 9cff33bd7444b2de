package org.needlewise.protocol.screening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a screening for one site, with what holds for the person.
 *
 * @param site id of the site
 * @param decision the strictest of person and site
 * @param until latest end of all deferrals of person and site, or null when none is known
 * @param openEnded true when some deferral has no end yet
 * @param limits of person and site together
 * @param rules ids of the rules that hold for this site alone
 */
public record SiteResult(
        String site,
        Decision decision,
        @Nullable LocalDate until,
        boolean openEnded,
        Limits limits,
        List<String> rules) {}
