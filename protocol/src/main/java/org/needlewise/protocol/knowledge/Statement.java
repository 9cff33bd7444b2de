package org.needlewise.protocol.knowledge;

import java.util.List;
import org.needlewise.protocol.language.Translation;
import org.needlewise.protocol.rules.Mark;
import org.needlewise.protocol.rules.Rule;

/**
 * A sentence that is said, and when.
 *
 * @param id stable id
 * @param when occasion
 * @param says the sentence
 * @param sources ids of the bibliography
 * @param marks how well it is founded
 */
public record Statement(String id, String when, String says, List<String> sources, List<Mark> marks) {
    public Rule rule() {
        return new Rule(id, says, sources, marks);
    }

    /** The same in another language. */
    Statement in(Translation language) {
        return new Statement(id, when, language.text("rule." + id, says), sources, marks);
    }
}
