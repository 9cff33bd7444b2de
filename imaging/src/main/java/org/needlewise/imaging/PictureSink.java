package org.needlewise.imaging;

import java.util.Optional;

/** Takes pictures as they come to be, so that nobody holds all of them in memory. */
public interface PictureSink {
    /** False when nobody wants pictures: then none should be made. */
    boolean isWanted();

    /** False when nobody wants pictures of this kind. */
    default boolean isWanted(OutputPicture.Kind kind) {
        return isWanted();
    }

    /**
     * False when nobody wants pictures of this kind of this visit: the baseline is measured anew in every comparison, but
     * its pictures stay the same.
     *
     * @param visit {@code baseline} or {@code followup} of a comparison, else empty
     */
    default boolean isWanted(OutputPicture.Kind kind, Optional<String> visit) {
        return isWanted(kind);
    }

    /** Takes one picture; it may be thrown away afterwards. */
    void accept(OutputPicture picture);

    /** Wants nothing. */
    static PictureSink none() {
        return new PictureSink() {
            @Override
            public boolean isWanted() {
                return false;
            }

            @Override
            public void accept(OutputPicture picture) {}
        };
    }
}
