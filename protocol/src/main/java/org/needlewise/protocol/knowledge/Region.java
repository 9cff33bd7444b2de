package org.needlewise.protocol.knowledge;

import org.needlewise.protocol.language.Translation;

/**
 * A place on the body.
 *
 * @param id what sites and rules refer to
 * @param text its name
 * @param share share of the body surface in percent, both sides together
 * @param treatable counted when the whole body is compared
 */
public record Region(String id, String text, double share, boolean treatable) {
    /** The same in another language. */
    Region in(Translation language) {
        return new Region(id, language.text("region." + id, text), share, treatable);
    }
}
