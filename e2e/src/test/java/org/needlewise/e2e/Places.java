package org.needlewise.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;

/** Marks places on the body map. */
final class Places {
    private static final double MAP_LEFT = 10;
    private static final double MAP_WIDTH = 80;
    private static final double MAP_HEIGHT = 200;
    private static final int CORNERS = 14;

    private Places() {}

    /** Draws an ellipse on the map of the page that is open; coordinates of the map. */
    static void draw(Tab tab, double x, double y, double halfWidth, double halfHeight) {
        Locator map = tab.page().locator("#map");
        map.evaluate(
                "(map, y) => { const box = map.getBoundingClientRect();"
                        + " window.scrollBy({ top: box.top + box.height * y - innerHeight / 2, behavior: 'instant' }); }",
                y / MAP_HEIGHT);
        BoundingBox box = map.boundingBox();
        double scale = Math.min(box.height / MAP_HEIGHT, box.width / MAP_WIDTH);
        double left = box.x + (box.width - MAP_WIDTH * scale) / 2;
        Mouse mouse = tab.page().mouse();
        for (int corner = 0; corner <= CORNERS; corner++) {
            double angle = 2 * Math.PI * corner / CORNERS;
            mouse.move(
                    left + (x + halfWidth * Math.cos(angle) - MAP_LEFT) * scale,
                    box.y + (y + halfHeight * Math.sin(angle)) * scale);
            if (corner == 0) {
                mouse.down();
            }
        }
        mouse.up();
    }

    /** Fills in what is asked about a place. */
    static void describe(Tab tab, String label, String concern, String areaCm2) {
        tab.tick("concern", concern);
        tab.fill("label", label);
        tab.fill("since", "2025-03");
        tab.fill("areaCm2", areaCm2);
    }
}
