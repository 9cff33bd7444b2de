package org.needlewise.protocol.knowledge;

import java.util.List;
import org.needlewise.protocol.language.Translation;
import org.needlewise.protocol.rules.Mark;
import org.needlewise.protocol.rules.Rule;

/**
 * A stretch of time in the skin after needling.
 *
 * @param id stable id
 * @param kind barrier, phase or tissue
 * @param fromHours hours after the session
 * @param toHours hours after the session; the same as from for a moment
 * @param name in a few words
 * @param says in a sentence
 */
public record ClockPhase(
        String id,
        String kind,
        int fromHours,
        int toHours,
        String name,
        String says,
        List<String> sources,
        List<Mark> marks) {
    /** The same in another language. */
    ClockPhase in(Translation language) {
        return new ClockPhase(
                id,
                kind,
                fromHours,
                toHours,
                language.text("clock." + id, name),
                language.text("rule." + id, says),
                sources,
                marks);
    }

    public Rule rule() {
        return new Rule(id, says, sources, marks);
    }
}
