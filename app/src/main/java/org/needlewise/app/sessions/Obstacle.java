package org.needlewise.app.sessions;

import java.util.List;
import org.needlewise.app.guidance.Cited;

/**
 * Something that stands against a session today.
 *
 * @param key of the message that names it; {@code key.do} says what lifts it
 * @param details for the message
 * @param why the rules behind it
 * @param link where it is lifted
 */
public record Obstacle(String key, List<Object> details, List<Cited> why, String link) {
    public Obstacle {
        details = List.copyOf(details);
        why = List.copyOf(why);
    }

    static Obstacle of(String key, String link) {
        return new Obstacle(key, List.of(), List.of(), link);
    }

    public Object[] arguments() {
        return details.toArray();
    }
}
