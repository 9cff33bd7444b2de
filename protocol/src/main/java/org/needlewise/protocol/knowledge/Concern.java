package org.needlewise.protocol.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.language.Translation;

/**
 * What bothers a person.
 *
 * @param id what sites and rules refer to
 * @param text its name
 * @param scar true for scars, whose age matters for safety
 * @param regions the only places where it can be, when not everywhere
 */
public record Concern(
        String id, String text, boolean scar, @Nullable List<String> regions) {
    /** The same in another language. */
    Concern in(Translation language) {
        return new Concern(id, language.text("concern." + id, text), scar, regions);
    }
}
