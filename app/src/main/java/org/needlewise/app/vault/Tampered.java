package org.needlewise.app.vault;

import org.jspecify.annotations.Nullable;

/** Something that was sealed is not what was sealed here: changed, damaged, or put here from elsewhere. */
public final class Tampered extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Tampered(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
