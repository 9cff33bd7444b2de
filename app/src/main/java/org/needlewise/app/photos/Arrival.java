package org.needlewise.app.photos;

import java.util.List;

/** What became of a file that a person sent. */
public sealed interface Arrival {
    String fileName();

    /** Kept, and looked at: accepted or refused with reasons. */
    record Kept(SkinPhoto photo) implements Arrival {
        @Override
        public String fileName() {
            return photo.fileName();
        }
    }

    /** The visit has this very picture already. */
    record Known(String fileName, SkinPhoto photo) implements Arrival {}

    /** Not kept: it cannot be read as a photograph. */
    record NotTaken(String fileName, List<Why> reasons) implements Arrival {
        public NotTaken {
            reasons = List.copyOf(reasons);
        }
    }
}
