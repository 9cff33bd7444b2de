package org.needlewise.imaging.privacy;

import java.util.Optional;

/**
 * A photograph without its location.
 *
 * @param bytes of the file, pixels as they came
 * @param ending of its name, such as {@code jpg}
 * @param takenAt by the camera's clock, if it said so
 */
public record CleanFile(byte[] bytes, String ending, Optional<CameraTags.Taken> takenAt) {}
