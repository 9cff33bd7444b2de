package org.needlewise.app;

import org.jspecify.annotations.Nullable;

/**
 * An exception as it may be written into a log: where it happened and of what kind, but not what it says. Libraries put
 * into their messages what could not be read, and that may be somebody's answer.
 */
public final class WithoutWords extends Exception {
    private static final long serialVersionUID = 1;

    private WithoutWords(Throwable of, @Nullable Throwable cause) {
        super(of.getClass().getName(), cause);
        setStackTrace(of.getStackTrace());
    }

    public static WithoutWords of(Throwable failure) {
        Throwable cause = failure.getCause();
        return new WithoutWords(failure, cause == null || cause == failure ? null : of(cause));
    }
}
