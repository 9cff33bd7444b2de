package org.needlewise.protocol.healing;

import java.time.LocalDate;
import java.util.List;
import org.needlewise.protocol.rules.Rule;

/**
 * Whether there may be a session today.
 *
 * @param allowed true when the interval has passed and the skin has healed
 * @param notBefore first day on which the interval has passed
 * @param reasons what stands against it, or that nothing does
 */
public record NextSession(boolean allowed, LocalDate notBefore, List<Rule> reasons) {}
