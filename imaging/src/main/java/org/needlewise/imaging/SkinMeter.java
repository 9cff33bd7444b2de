package org.needlewise.imaging;

import java.util.List;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.photo.Photo;

/**
 * Photographs in, measurements or refusals out.
 *
 * <p>Whatever a photograph shows, the answer is a result with refusals, never an exception. Implementations hold one
 * photograph in memory at a time.
 */
public interface SkinMeter {
    /** Raised whenever the same photographs would give other numbers. */
    String VERSION = "1";

    /**
     * Measures the photographs of one visit.
     *
     * @return one result for each photograph, in their order
     */
    List<PhotoResult> measure(MeasureRequest request, PictureSink pictures, Progress progress);

    /** Measures two visits, registers them skin to skin and gives the change. */
    CompareResult compare(CompareRequest request, PictureSink pictures, Progress progress);

    /**
     * Reads a photograph and nothing else: upright, reduced by averaging whole pixels.
     *
     * @param longestSide of the reduced picture at most, pixels
     */
    Outcome<UprightPicture> look(Photo photo, int longestSide);
}
