package org.needlewise.app.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.needlewise.app.photos.Jpegs;
import org.needlewise.imaging.OutputPicture;

class BlindedPictureTest {
    private static final Color SKIN = new Color(220, 180, 165);
    private static final Color NO_SKIN = new Color(OutputPicture.NO_SKIN, OutputPicture.NO_SKIN, OutputPicture.NO_SKIN);

    @Test
    void whatIsHiddenInOnePictureIsHiddenInBoth() throws IOException {
        BufferedImage first = site(0);
        BufferedImage second = site(160);
        BufferedImage left = BlindedPicture.of(first, second);
        BufferedImage right = BlindedPicture.of(second, first);
        for (int x : new int[] {5, 20, 170, 195}) {
            assertThat(left.getRGB(x, 50)).isEqualTo(NO_SKIN.getRGB());
            assertThat(right.getRGB(x, 50)).isEqualTo(NO_SKIN.getRGB());
        }
        assertThat(new Color(left.getRGB(100, 50)).getRed()).isGreaterThan(200);
        assertThat(new Color(right.getRGB(100, 50)).getRed()).isGreaterThan(200);
    }

    @Test
    void anotherOutlineBetweenThemHidesNothingMore() throws IOException {
        BufferedImage other = new BufferedImage(90, 90, BufferedImage.TYPE_INT_RGB);
        assertThat(new Color(BlindedPicture.of(site(160), other).getRGB(20, 50)).getRed())
                .isGreaterThan(200);
    }

    /** Skin with a card at one place, after a JPEG as the vault keeps it. */
    private static BufferedImage site(int cardX) throws IOException {
        BufferedImage site = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = site.createGraphics();
        graphics.setColor(SKIN);
        graphics.fillRect(0, 0, 200, 100);
        graphics.setColor(NO_SKIN);
        graphics.fillRect(cardX, 0, 40, 100);
        graphics.dispose();
        return ImageIO.read(new ByteArrayInputStream(Jpegs.of(site)));
    }
}
