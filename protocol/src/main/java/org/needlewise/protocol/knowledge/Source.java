package org.needlewise.protocol.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.rules.Mark;

/**
 * An entry of the bibliography.
 *
 * @param id what rules cite
 * @param area which part of the evidence it belongs to
 * @param marks how it was seen
 * @param cite citation
 * @param doi digital object identifier, where one is known
 */
public record Source(
        String id,
        String area,
        List<Mark> marks,
        String cite,
        @Nullable String doi) {}
