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
    /** Corners of the card, parts of the picture's width and height: not skin, but surely the same in both. */
    private static final double[][] FIRST = {{0.311, 0.365}, {0.463, 0.337}, {0.334, 0.796}};

    private static final double[][] LATER = {{0.311, 0.225}, {0.487, 0.239}, {0.305, 0.663}};
    private static final double[][] ELSEWHERE = {{0.6, 0.3}, {0.5, 0.6}, {0.4, 0.4}};

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
                showSpots(tab, ELSEWHERE);
                tab.press("photos.landmarks.save");
                tab.page().waitForURL("**/photos/visit/*");
                assertThat(tab.find("#result .left-out")).containsText("do not fit one another");
                tab.press("photos.landmarks.show");
                showSpots(tab, LATER);
                tab.look("80-landmarks");
                tab.press("photos.landmarks.save");
                tab.page().waitForURL("**/photos/visit/*");
                tab.says("photos.landmarks.used");
                Visits.measured(tab);
                tab.look("81-matched-by-hand");
            }
        }
    }

    private static void showSpots(Tab tab, double[][] later) {
        Locator canvases = tab.find("canvas.editor");
        Locator status = tab.find("#landmarks-status");
        for (int i = 0; i < FIRST.length; i++) {
            assertThat(status)
                    .containsText(tab.words("photos.landmarks.in-first").replace("{0}", String.valueOf(i + 1)));
            tap(tab, canvases.nth(0), FIRST[i]);
            assertThat(status)
                    .containsText(tab.words("photos.landmarks.in-later").replace("{0}", String.valueOf(i + 1)));
            if (i == 0) {
                tab.press("photos.landmarks.undo");
                tap(tab, canvases.nth(0), FIRST[i]);
            }
            tap(tab, canvases.nth(1), later[i]);
        }
    }

    private static void tap(Tab tab, Locator canvas, double[] spot) {
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        tab.page().mouse().click(box.x + spot[0] * box.width, box.y + spot[1] * box.height);
    }
}
