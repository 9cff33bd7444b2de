package org.needlewise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A phone joins by the code on the computer's screen. Browsers of these tests cannot leave this computer, so this one
 * calls it by its inner name.
 */
@ExtendWith(Chromium.class)
class PhoneTest {
    private static final int NOT_FOUND = 404;

    @TempDir
    private Path data;

    @Test
    void joinsByTheCodeOnTheScreenAndIsSentAway(Browser browser) throws IOException, ReaderException {
        try (Served served = Served.inHomeNetwork(data);
                Tab tab = Tab.first(browser, served, Visitor.GERMAN_AT_THE_DESKTOP)) {
            new Life(served).untilTheFirstSession();
            tab.open("/phone");
            Assumptions.assumeTrue(
                    tab.find("svg.qr").count() > 0, "this machine is in no network that phones could join");
            tab.look("73-code-for-the-phone");
            // Looking followed the link to a new code.
            tab.open("/phone");
            String link = link(tab.find("svg.qr").screenshot()).replaceFirst("//[0-9.]+:", "//localhost:");
            try (BrowserContext phone = phone(browser);
                    BrowserContext stranger = phone(browser)) {
                Page page = phone.newPage();
                page.navigate(link);
                page.navigate(link.replaceAll("/join.*", "/photos"));
                assertThat(page.locator("h1"))
                        .containsText(served.words("photos.title", Visitor.ENGLISH_ON_THE_PHONE.language()));
                assertThat(stranger.request().get(link).status()).isEqualTo(NOT_FOUND);
                tab.press("lan.send-away");
                assertThat(phone.request().get(page.url()).status()).isEqualTo(NOT_FOUND);
            }
        }
    }

    /** Trusts the computer as a person does after the browser's warning. */
    private static BrowserContext phone(Browser browser) {
        return browser.newContext(Visitor.ENGLISH_ON_THE_PHONE.options().setIgnoreHTTPSErrors(true));
    }

    private static String link(byte[] screenshot) throws IOException, ReaderException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(screenshot));
        if (image == null) {
            throw NotFoundException.getNotFoundInstance();
        }
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), rgb))))
                .getText();
    }
}
