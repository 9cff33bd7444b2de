package org.needlewise.protocol.knowledge;

import java.util.List;
import org.needlewise.protocol.language.Translation;
import org.needlewise.protocol.rules.Mark;

/** A time after a session when the skin is asked about. */
public record CheckIn(String id, int hours, String text, List<String> sources, List<Mark> marks) {
    /** The same in another language. */
    CheckIn in(Translation language) {
        return new CheckIn(id, hours, language.text("check-in." + id, text), sources, marks);
    }
}
