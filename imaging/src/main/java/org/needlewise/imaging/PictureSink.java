package org.needlewise.imaging;

/** Takes pictures as they come to be, so that nobody holds all of them in memory. */
public interface PictureSink {
    /** False when nobody wants pictures: then none should be made. */
    boolean isWanted();

    /** False when nobody wants pictures of this kind. */
    default boolean isWanted(OutputPicture.Kind kind) {
        return isWanted();
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
