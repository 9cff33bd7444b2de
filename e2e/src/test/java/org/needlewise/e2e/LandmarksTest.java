package org.needlewise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.app.photos.VisitId;
import org.needlewise.app.sites.DrawnPair;
import org.needlewise.e2e.Photographs.Place;

/** Skin that is not known again by itself is matched by spots that the person knows again. */
@ExtendWith(Chromium.class)
class LandmarksTest {
    private static final double[][] SPOTS = {{0.3, 0.3}, {0.7, 0.35}, {0.45, 0.7}};

    @TempDir
    private Path data;

    @Test
    void spotsShownInBothPicturesStandInForMatching(Browser browser) {
        try (Served served = Served.from(data)) {
            Life life = new Life(served);
            DrawnPair pair = life.untilTheFirstSession();
            // Skin of the other side, which cannot be matched.
            VisitId visit =
                    life.photograph(pair.treated(), served.today(), Photographs.first(Place.CONTROL), Place.TREATED);
            try (Tab tab = Tab.first(browser, served, Visitor.ENGLISH_ON_THE_PHONE)) {
                tab.open("/photos/visit/" + visit);
                tab.says("photos.result.none");
                tab.press("photos.landmarks.show");
                showSpots(tab);
                tab.look("80-landmarks");
                tab.press("photos.landmarks.save");
                tab.page().waitForURL("**/photos/visit/*");
                tab.says("photos.landmarks.used");
                Visits.measured(tab);
                tab.look("81-matched-by-hand");
            }
        }
    }

    private static void showSpots(Tab tab) {
        Locator canvases = tab.find("canvas.editor");
        Locator status = tab.find("#landmarks-status");
        for (int i = 0; i < SPOTS.length; i++) {
            assertThat(status)
                    .containsText(tab.words("photos.landmarks.in-first").replace("{0}", String.valueOf(i + 1)));
            tap(tab, canvases.nth(0), SPOTS[i]);
            assertThat(status)
                    .containsText(tab.words("photos.landmarks.in-later").replace("{0}", String.valueOf(i + 1)));
            if (i == 0) {
                tab.press("photos.landmarks.undo");
                tap(tab, canvases.nth(0), SPOTS[i]);
            }
            tap(tab, canvases.nth(1), SPOTS[i]);
        }
    }

    private static void tap(Tab tab, Locator canvas, double[] spot) {
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        tab.page().mouse().click(box.x + spot[0] * box.width, box.y + spot[1] * box.height);
    }
}
