package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.List;
import org.needlewise.protocol.rules.Rule;

/**
 * The next session of a site.
 *
 * @param date planned day
 * @param notBefore first day on which it may be
 * @param zone zone to treat
 * @param provisional true when it takes place only if the answer about the block before speaks for it
 * @param why what set these days
 */
public record NextDay(LocalDate date, LocalDate notBefore, int zone, boolean provisional, List<Rule> why) {
    public NextDay {
        why = List.copyOf(why);
    }
}
