package org.needlewise.protocol.knowledge;

import org.needlewise.protocol.language.Translation;

/** Something a person may see after a session; the table of red flags says what to do. */
public record Finding(String id, String text) {
    /** The same in another language. */
    Finding in(String kind, Translation language) {
        return new Finding(id, language.text(kind + "." + id, text));
    }
}
