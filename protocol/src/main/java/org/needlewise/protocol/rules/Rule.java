package org.needlewise.protocol.rules;

import java.util.List;

/**
 * A rule as it travels to the screen.
 *
 * @param id stable id, the same in the table, in translations and in the pages
 * @param says the sentence a person reads
 * @param sources ids of the bibliography
 * @param marks how well it is founded; the first for the reason, the others for its numbers
 */
public record Rule(String id, String says, List<String> sources, List<Mark> marks) {
    public Rule {
        sources = List.copyOf(sources);
        marks = List.copyOf(marks);
    }
}
