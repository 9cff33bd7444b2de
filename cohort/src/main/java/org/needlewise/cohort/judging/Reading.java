package org.needlewise.cohort.judging;

/**
 * One number of one photograph, as it was measured.
 *
 * @param site id within the person's record
 * @param day from the first session
 * @param photo id of the photograph, or what stands for the visit as a whole
 * @param measure column of a series
 * @param u standard uncertainty in the measure's unit
 */
public record Reading(String site, int day, String photo, String measure, double value, double u) {}
