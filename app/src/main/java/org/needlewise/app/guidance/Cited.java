package org.needlewise.app.guidance;

import java.util.List;
import java.util.Optional;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.knowledge.Source;
import org.needlewise.protocol.rules.Mark;
import org.needlewise.protocol.rules.Rule;

/**
 * A sentence with what stands behind it, for the fragment {@code guidance/why}.
 *
 * @param id of the rule
 * @param says the sentence
 * @param marks how well it is founded
 * @param sources citations
 */
public record Cited(String id, String says, List<Mark> marks, List<Source> sources) {
    public static Cited of(Rule rule, Knowledge knowledge) {
        return of(rule.id(), rule.says(), rule.marks(), rule.sources(), knowledge);
    }

    /** For what is not a rule itself, such as a stretch of aftercare. */
    public static Cited of(String id, String says, List<Mark> marks, List<String> sources, Knowledge knowledge) {
        return new Cited(
                id,
                says,
                marks,
                sources.stream()
                        .map(knowledge::source)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
