package org.needlewise.imaging.surface;

/**
 * Where points of the card's layout were seen in one photograph, each measured along one direction only: a point of an
 * edge is known across the edge, not along it. A corner is two observations.
 *
 * <p>All arrays have one entry an observation.
 *
 * @param layoutXMm layout point, nominal millimetres
 * @param layoutYMm layout point, nominal millimetres
 * @param xPx where it was seen
 * @param yPx where it was seen
 * @param normalX unit vector along which it was measured
 * @param normalY unit vector along which it was measured
 * @param towardsDark +1 where the normal points to the darker side, −1 to the lighter, 0 for a point that is no edge
 * @param sigmaPx standard deviation along the normal
 */
public record CardObservations(
        double[] layoutXMm,
        double[] layoutYMm,
        double[] xPx,
        double[] yPx,
        double[] normalX,
        double[] normalY,
        double[] towardsDark,
        double[] sigmaPx) {

    public int count() {
        return xPx.length;
    }

    /** The observations for which {@code keep} holds. */
    public CardObservations only(boolean[] keep) {
        return new CardObservations(
                pick(layoutXMm, keep),
                pick(layoutYMm, keep),
                pick(xPx, keep),
                pick(yPx, keep),
                pick(normalX, keep),
                pick(normalY, keep),
                pick(towardsDark, keep),
                pick(sigmaPx, keep));
    }

    private static double[] pick(double[] from, boolean[] keep) {
        double[] kept = new double[from.length];
        int n = 0;
        for (int i = 0; i < from.length; i++) {
            if (keep[i]) {
                kept[n++] = from[i];
            }
        }
        return java.util.Arrays.copyOf(kept, n);
    }
}
