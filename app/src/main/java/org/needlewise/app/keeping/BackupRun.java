package org.needlewise.app.keeping;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup that was made, or that failed.
 *
 * @param nth counts on, whatever the clock says
 * @param why why it failed; empty when it did not
 * @param removed whether newer ones have taken its place
 */
record BackupRun(
        long nth, Instant endedAt, boolean good, Path file, long bytes, long pictures, String why, boolean removed) {}
