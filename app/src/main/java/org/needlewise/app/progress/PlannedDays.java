package org.needlewise.app.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.planning.Plans;
import org.needlewise.protocol.planning.Block;
import org.needlewise.protocol.planning.PlannedSession;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the plan still has before it: a verdict is due only after the last session of a block that has begun. */
@Component
class PlannedDays {
    private final Plans plans;

    PlannedDays(@Lazy Plans plans) {
        this.plans = plans;
    }

    /** The last session to come of blocks that have begun at these sites; empty when none has. */
    Optional<LocalDate> lastOfBegunBlocks(PersonId person, List<String> sites, LocalDate lastDone) {
        return plans.current(person, Locale.ENGLISH).stream()
                .flatMap(current -> current.plan().sites().stream())
                .filter(site -> sites.contains(site.site()))
                .flatMap(site -> site.blocks().stream())
                .filter(block -> !block.provisional() && !block.begins().isAfter(lastDone))
                .map(Block::sessions)
                .flatMap(Collection::stream)
                .map(PlannedSession::date)
                .max(Comparator.naturalOrder());
    }
}
