package org.needlewise.app.demo;

import java.util.List;
import org.needlewise.model.site.Outline.PixelPoint;

/** Takes the photographs of the sample life. */
public interface SamplePhotographs {
    /** Photographs of one visit. */
    List<byte[]> take(Moment moment);

    /** A lasso round the marks of a site on the first photograph of its first visit, in pixels. */
    List<List<PixelPoint>> lasso(SampleSite site);

    /** The sites of the sample life. */
    enum SampleSite {
        LEFT_HIP,
        RIGHT_HIP,
        LEFT_THIGH,
        RIGHT_THIGH,
        KNEE
    }

    /**
     * When a site is photographed, and how far its skin has come.
     *
     * @param visit number from 0
     * @param photos how many photographs are taken
     * @param treated part of the treatment's effect that is reached, 0 to 1; 0 at a site left alone
     * @param natural part of the year that has passed, 0 to 1: young marks fade by themselves
     */
    record Moment(SampleSite site, int visit, int photos, double treated, double natural) {}
}
