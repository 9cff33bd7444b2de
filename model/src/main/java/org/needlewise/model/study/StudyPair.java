package org.needlewise.model.study;

/**
 * Two like sites, one of them treated by lot.
 *
 * @param id within the record
 * @param treated id of the treated site
 * @param control id of the other
 */
public record StudyPair(String id, String treated, String control) {
    public StudyPair {
        StudyFormat.id(id);
        if (treated.equals(control)) {
            throw new IllegalArgumentException("pair " + id + " of one site");
        }
    }
}
