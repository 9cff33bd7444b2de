package org.needlewise.phantom.geometry;

/**
 * Where the card lies on the skin. The corner tag's centre (card point {@code anchor}) is put on a skin point and the
 * card turned about it.
 *
 * @param anchorXMm card x of the anchor, nominal millimetres
 * @param anchorYMm card y of the anchor, nominal millimetres
 * @param skin where the anchor lies
 * @param turnDeg turn of the card's x axis from u towards v
 * @param printScale true length of a nominal millimetre
 */
public record CardPlace(double anchorXMm, double anchorYMm, SkinPoint skin, double turnDeg, double printScale) {
    public CardPlace {
        if (!(printScale > 0.5) || !(printScale < 2)) {
            throw new IllegalArgumentException("print scale " + printScale);
        }
    }
}
