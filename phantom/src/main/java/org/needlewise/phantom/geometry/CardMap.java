package org.needlewise.phantom.geometry;

/** Both ways between card points (nominal millimetres) and skin points. */
public interface CardMap {
    SkinPoint toSkin(double xMm, double yMm);

    /** Card point that lies on a skin point, {@code [x, y]} in nominal mm; may lie outside of the card. */
    void toCard(double u, double v, double[] xy);

    /**
     * The map of a card on a surface.
     *
     * @param reachMm longest distance of the card's edge from the anchor along an arm, nominal mm
     */
    static CardMap of(Surface surface, CardPlace place, double reachMm) {
        return surface instanceof ArcSurface arcs && !arcs.developable()
                ? new CurvedCardMap(arcs, place, reachMm + 3)
                : new FlatCardMap(place);
    }
}
