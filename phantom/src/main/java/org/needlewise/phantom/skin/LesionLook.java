package org.needlewise.phantom.skin;

/**
 * How a lesion differs from the skin around it.
 *
 * @param melanin added pigment
 * @param blood added blood
 * @param depthMm height of its floor against the skin, negative is sunken
 * @param rimMm width of the slope at its rim
 * @param edgeMm width of the colour's transition
 * @param textureRatio amplitude of fine skin lines inside against outside
 */
public record LesionLook(
        double melanin, double blood, double depthMm, double rimMm, double edgeMm, double textureRatio) {
    public LesionLook {
        if (!(rimMm > 0) || !(edgeMm > 0) || !(textureRatio >= 0)) {
            throw new IllegalArgumentException("rim " + rimMm + ", edge " + edgeMm + ", texture " + textureRatio);
        }
    }

    LesionLook after(VisitChange change) {
        return new LesionLook(
                melanin * change.colourFactor(),
                blood * change.colourFactor(),
                depthMm * change.reliefFactor(),
                rimMm,
                edgeMm,
                1 - (1 - textureRatio) * change.reliefFactor());
    }
}
