package org.needlewise.verdict.series;

import java.time.LocalDate;

/**
 * One number of one photograph.
 *
 * @param line line of the file, from 1
 * @param pair pair that the site belongs to, empty for a single site
 * @param photo name of the photograph, unique within site and visit
 * @param value in the measure's unit, finite
 * @param u standard uncertainty in the measure's unit, zero or more
 */
public record Reading(
        int line,
        String pair,
        String site,
        Role role,
        LocalDate visit,
        String photo,
        Measure measure,
        double value,
        double u) {

    /** The same photograph of the same site and measure. */
    boolean isOfSamePhoto(Reading other) {
        return pair.equals(other.pair)
                && site.equals(other.site)
                && visit.equals(other.visit)
                && photo.equals(other.photo)
                && measure == other.measure;
    }
}
