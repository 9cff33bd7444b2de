package org.needlewise.protocol.screening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.rules.Mark;

/**
 * A rule that holds for a person or site.
 *
 * @param rule its id
 * @param site the site it holds for, or null for the person
 * @param question the question that brought it up; null when place or concern did
 * @param action what it does; milder than in the table when a clearance was recorded
 * @param says the sentence a person reads
 * @param sources ids of the bibliography
 * @param marks how well it is founded
 * @param assumed true when it holds only because the answer is not known
 * @param until the first day on which it no longer holds, as far as known
 * @param openEnded true when that day moves on for as long as the reason lasts
 * @param clearable true when a clinician's recorded clearance lifts it
 * @param clearedBy who cleared it, or null
 * @param urgency how soon a clinician should see it: clinician or urgent; null when none need
 * @param limits what it limits
 */
public record FiredRule(
        String rule,
        @Nullable String site,
        @Nullable String question,
        Action action,
        String says,
        List<String> sources,
        List<Mark> marks,
        boolean assumed,
        @Nullable LocalDate until,
        boolean openEnded,
        boolean clearable,
        @Nullable String clearedBy,
        @Nullable String urgency,
        Limits limits) {}
