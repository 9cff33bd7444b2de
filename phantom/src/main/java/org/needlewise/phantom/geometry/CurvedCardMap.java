package org.needlewise.phantom.geometry;

/**
 * A card on a doubly curved surface. Paper does not stretch: each arm is a strip along the geodesic that leaves the
 * anchor in the arm's direction, every offset from the strip's middle line along the perpendicular geodesic. The arm
 * along x holds where a card point is farther from the anchor in x than in y, the arm along y elsewhere; where they meet
 * at the anchor's tag they differ by hundredths of a millimetre.
 */
final class CurvedCardMap implements CardMap {
    private final CardPlace place;
    private final Geodesic geodesic;
    private final FlatCardMap flat;
    private final StripInverse armX;
    private final StripInverse armY;

    CurvedCardMap(ArcSurface surface, CardPlace place, double reachMm) {
        this.place = place;
        this.geodesic = new Geodesic(surface);
        this.flat = new FlatCardMap(place);
        this.armX = new StripInverse((along, across, out) -> flatX(alongX(along, across), out), place, reachMm, true);
        this.armY = new StripInverse((along, across, out) -> flatY(alongY(across, along), out), place, reachMm, false);
    }

    private void flatX(SkinPoint skin, double[] alongAcross) {
        flat.toCard(skin.u(), skin.v(), alongAcross);
        alongAcross[0] -= place.anchorXMm();
        alongAcross[1] -= place.anchorYMm();
    }

    private void flatY(SkinPoint skin, double[] alongAcross) {
        flatX(skin, alongAcross);
        double x = alongAcross[0];
        alongAcross[0] = alongAcross[1];
        alongAcross[1] = x;
    }

    @Override
    public SkinPoint toSkin(double xMm, double yMm) {
        double x = xMm - place.anchorXMm();
        double y = yMm - place.anchorYMm();
        return Math.abs(x) >= Math.abs(y) ? alongX(x, y) : alongY(x, y);
    }

    @Override
    public void toCard(double u, double v, double[] xy) {
        flat.toCard(u, v, xy);
        double x = xy[0] - place.anchorXMm();
        double y = xy[1] - place.anchorYMm();
        if (Math.abs(x) >= Math.abs(y)) {
            armX.refine(x, y, xy);
        } else {
            armY.refine(x, y, xy);
        }
    }

    private SkinPoint alongX(double x, double y) {
        Geodesic.State start = geodesic.heading(place.skin().u(), place.skin().v(), Math.toRadians(place.turnDeg()));
        return walk(start, x * place.printScale(), y * place.printScale());
    }

    private SkinPoint alongY(double x, double y) {
        Geodesic.State start =
                geodesic.heading(place.skin().u(), place.skin().v(), Math.toRadians(place.turnDeg() + 90));
        return walk(start, y * place.printScale(), -x * place.printScale());
    }

    private SkinPoint walk(Geodesic.State start, double along, double across) {
        Geodesic.State middle = geodesic.walk(start, along);
        Geodesic.State end = geodesic.walk(geodesic.turned(middle), across);
        return new SkinPoint(end.u(), end.v());
    }
}
