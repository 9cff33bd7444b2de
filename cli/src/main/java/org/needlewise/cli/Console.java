package org.needlewise.cli;

import java.io.PrintWriter;
import org.needlewise.imaging.Progress;

/**
 * Where commands write.
 *
 * @param out results: tables or JSON, nothing else
 * @param err what is told beside them
 * @param terminal true when {@code err} is a terminal, where progress bars may move
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal) {

    /** A progress bar on a terminal, silence elsewhere. */
    Progress progress(String task) {
        return terminal ? new TerminalProgress(task) : Progress.silent();
    }
}
