package org.needlewise.imaging.reading;

/**
 * What the container says before any pixel is decoded.
 *
 * @param width pixels as stored, before EXIF orientation
 * @param height pixels as stored, before EXIF orientation
 * @param samplesPerPixel colour and alpha channels as stored
 * @param bitsPerSample as stored
 * @param exif TIFF structure with the EXIF tags, empty when there is none
 * @param colour what the file says about its colour space
 */
record ImageHeader(int width, int height, int samplesPerPixel, int bitsPerSample, byte[] exif, ColourTag colour) {

    /** Memory for the pixels as stored. */
    long decodedBytes() {
        return (long) width * height * samplesPerPixel * ((bitsPerSample + 7) / 8);
    }

    /** How a file names its colour space. */
    sealed interface ColourTag {}

    /** Not at all, or only in EXIF. */
    record Untagged() implements ColourTag {}

    /** By an embedded ICC profile. */
    record Embedded(byte[] profile) implements ColourTag {}

    /** By code points that stand for a known space. */
    record Named(LinearLight light) implements ColourTag {}

    /** By something that cannot be understood. */
    record Unreadable() implements ColourTag {}
}
