package org.needlewise.app.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be met, in words for the person: thrown by controllers, shown by {@link ErrorPages} as a page (or
 * as a message when a script asked).
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String key;
    private final transient List<Object> details;

    /** @param key of the message; {@code key.help} says what to do about it */
    public Refused(HttpStatus status, String key, Object... details) {
        super(key);
        this.status = status;
        this.key = key;
        this.details = List.of(details);
    }

    /** There is no such thing, or it is somebody else's: the answer is the same. */
    public static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "error.not-found");
    }

    /** What was sent makes no sense as it is. */
    public static Refused badInput(String key, Object... details) {
        return new Refused(HttpStatus.BAD_REQUEST, key, details);
    }

    /** Somebody, perhaps another tab, changed it meanwhile. */
    public static Refused changedMeanwhile() {
        return new Refused(HttpStatus.CONFLICT, "error.changed-meanwhile");
    }

    public HttpStatus status() {
        return status;
    }

    public String key() {
        return key;
    }

    public Object[] details() {
        return details.toArray();
    }
}
