package org.needlewise.cli;

/** What the shell is told. */
final class ExitCode {
    static final int DONE = 0;
    /** An error of the programme itself. */
    static final int BROKEN = 1;
    /** Bad usage or unreadable input. */
    static final int USAGE = 2;
    /** Nothing could be measured; the reason is in the output. */
    static final int REFUSED = 3;

    private ExitCode() {}
}
