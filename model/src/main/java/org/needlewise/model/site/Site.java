package org.needlewise.model.site;

/**
 * A place on the body that is followed over time.
 *
 * @param id stable within a person
 * @param concern what is treated there
 */
public record Site(String id, Concern concern) {
    public Site {
        if (id.isBlank()) {
            throw new IllegalArgumentException("site id is blank");
        }
    }

    /** What is followed at a site. */
    public enum Concern {
        STRIAE_RUBRAE,
        STRIAE_ALBAE,
        SCAR_FLAT,
        SCAR_ATROPHIC,
        SCAR_RAISED,
        NECK_LINES,
        SKIN_LAXITY
    }
}
