package org.needlewise.phantom.skin;

/**
 * What happened to the skin since baseline.
 *
 * @param widthFactor width of lines, area of scars, against baseline
 * @param colourFactor colour difference of the lesion against baseline; 0.5 is faded by half without shrinking
 * @param reliefFactor depth and smoothness of the lesion against baseline
 * @param arealStrainPercent change of skin area about the site, negative is tightening
 * @param tan melanin added everywhere, a little less inside the lesion
 * @param newSpots pimples that were not there
 */
public record VisitChange(
        double widthFactor,
        double colourFactor,
        double reliefFactor,
        double arealStrainPercent,
        double tan,
        int newSpots) {
    public static final VisitChange NONE = new VisitChange(1, 1, 1, 0, 0, 0);

    public VisitChange {
        if (!(widthFactor > 0) || !(colourFactor >= 0) || !(reliefFactor >= 0) || newSpots < 0) {
            throw new IllegalArgumentException(
                    "width " + widthFactor + ", colour " + colourFactor + ", relief " + reliefFactor);
        }
    }
}
