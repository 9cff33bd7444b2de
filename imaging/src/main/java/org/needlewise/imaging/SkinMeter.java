package org.needlewise.imaging;

import java.util.List;

/**
 * Photographs in, measurements or refusals out.
 *
 * <p>Whatever a photograph shows, the answer is a result with refusals, never an exception. Implementations hold one
 * photograph in memory at a time.
 */
public interface SkinMeter {
    /**
     * Measures the photographs of one visit.
     *
     * @return one result for each photograph, in their order
     */
    List<PhotoResult> measure(MeasureRequest request, PictureSink pictures, Progress progress);

    /** Measures two visits, registers them skin to skin and gives the change. */
    CompareResult compare(CompareRequest request, PictureSink pictures, Progress progress);
}
