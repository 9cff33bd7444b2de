package org.needlewise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.needlewise.e2e.Photographs.Place;
import org.needlewise.model.site.Outline.PixelPoint;

/** Photographs places and draws their outline. */
final class Visits {
    private Visits() {}

    /** Begins a visit today from the page of a place's photographs. */
    static void begin(Tab tab, String site) {
        tab.open("/photos/site/" + site);
        tab.press("photos.begin");
        tab.page().waitForURL("**/photos/visit/*");
    }

    /** Sends files by the page's file chooser and waits for what is said about each. */
    static void send(Tab tab, FilePayload... files) {
        int before = tab.find(".photo-card").count();
        tab.find("#upload input[type=file]").last().setInputFiles(files);
        assertThat(tab.find(".photo-card:not(:has(progress))")).hasCount(before + files.length);
    }

    /** Takes a photograph with the browser's camera. */
    static void shoot(Tab tab) {
        int before = tab.find(".photo-card").count();
        tab.find(".camera-way").click();
        assertThat(tab.page().locator("#shutter")).isEnabled();
        tab.look("15-camera");
        tab.press("photos.shutter");
        assertThat(accepted(tab)).hasCount(1);
        tab.press("photos.done");
        assertThat(tab.find(".photo-card")).hasCount(before + 1);
    }

    static FilePayload file(String name, byte[] jpeg) {
        return new FilePayload(name, "image/jpeg", jpeg);
    }

    static Locator accepted(Tab tab) {
        return tab.find(".photo-card.accepted");
    }

    /** Draws a loose line round the marks with the lasso and keeps it. */
    static void outline(Tab tab, Place place) {
        Locator canvas = tab.page().locator("#editor");
        // The editor fits the whole photograph in as soon as it is loaded.
        tab.page().waitForFunction("""
                () => {
                  const editor = document.querySelector('#editor');
                  return editor.getContext('2d').getImageData(editor.width / 2, editor.height / 2, 1, 1).data[3] > 0;
                }""");
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        double scale = Math.min(box.width / Photographs.widthPx(), box.height / Photographs.heightPx());
        double left = box.x + (box.width - Photographs.widthPx() * scale) / 2;
        double top = box.y + (box.height - Photographs.heightPx() * scale) / 2;
        Mouse mouse = tab.page().mouse();
        List<PixelPoint> line = Photographs.lasso(place);
        mouse.move(left + line.get(0).x() * scale, top + line.get(0).y() * scale);
        mouse.down();
        line.forEach(point -> mouse.move(left + point.x() * scale, top + point.y() * scale));
        mouse.up();
        assertThat(tab.page().locator("#editor-status")).containsText(tab.words("photos.outline.closed"));
        tab.look("13-outline");
        tab.press("photos.outline.save");
        tab.page().waitForURL("**/photos/visit/*");
    }

    /** Waits until the visit on the page is measured. */
    static void measured(Tab tab) {
        assertThat(tab.page().locator("#result h2").first()).hasText(tab.words("photos.result"));
    }
}
