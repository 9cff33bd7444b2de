package org.needlewise.phantom.geometry;

/** A card on a developable surface: a turn and a scale in skin coordinates. */
final class FlatCardMap implements CardMap {
    private final CardPlace place;
    private final double cos;
    private final double sin;

    FlatCardMap(CardPlace place) {
        this.place = place;
        this.cos = Math.cos(Math.toRadians(place.turnDeg()));
        this.sin = Math.sin(Math.toRadians(place.turnDeg()));
    }

    @Override
    public SkinPoint toSkin(double xMm, double yMm) {
        double x = (xMm - place.anchorXMm()) * place.printScale();
        double y = (yMm - place.anchorYMm()) * place.printScale();
        return new SkinPoint(place.skin().u() + cos * x - sin * y, place.skin().v() + sin * x + cos * y);
    }

    @Override
    public void toCard(double u, double v, double[] xy) {
        double du = u - place.skin().u();
        double dv = v - place.skin().v();
        xy[0] = place.anchorXMm() + (cos * du + sin * dv) / place.printScale();
        xy[1] = place.anchorYMm() + (-sin * du + cos * dv) / place.printScale();
    }
}
