package org.needlewise.phantom.skin;

/**
 * Everything a skin map is made from.
 *
 * @param seed of the person's skin: the same at every visit
 * @param visitSeed of what moves between visits: hairs, new spots
 * @param lesion as it is at this visit
 * @param textureMm standard deviation of the height of fine skin lines, mm
 * @param moles number of moles and freckles on the map
 * @param hairs number of hairs on the map
 */
public record SkinSpec(
        long seed,
        long visitSeed,
        SkinTone tone,
        Lesion lesion,
        VisitChange change,
        double textureMm,
        int moles,
        int hairs,
        double halfMm,
        double pxPerMm) {}
