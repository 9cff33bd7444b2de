package org.needlewise.app.bringing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.needlewise.app.photos.Why;

/** What became of a photograph that somebody brought along. */
public sealed interface Brought {
    String fileName();

    /**
     * It is in the visit of its day.
     *
     * @param known whether that visit had it already
     */
    record Taken(String fileName, LocalDate on, boolean known) implements Brought {}

    /**
     * Nobody can tell its day.
     *
     * @param camera day by the camera's clock
     * @param name day that the file's name tells, which is another
     */
    record Undated(String fileName, Optional<LocalDate> camera, Optional<LocalDate> name) implements Brought {}

    /** It cannot be read as a photograph. */
    record NotTaken(String fileName, List<Why> reasons) implements Brought {
        public NotTaken {
            reasons = List.copyOf(reasons);
        }
    }
}
