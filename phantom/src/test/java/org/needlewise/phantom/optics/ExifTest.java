package org.needlewise.phantom.optics;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ExifTest {
    @Test
    void segmentSaysItsOwnLengthAndHoldsTheFocalLength() {
        byte[] segment = new Exif(6, OptionalInt.of(26)).segment();
        ByteBuffer buffer = ByteBuffer.wrap(segment);
        assertThat(buffer.getShort(0)).isEqualTo((short) 0xffe1);
        assertThat(buffer.getShort(2)).isEqualTo((short) (segment.length - 2));
        assertThat(entry(buffer, 0x0112)).isEqualTo(6);
        assertThat(entry(buffer, 0xa405)).isEqualTo(26);
    }

    @Test
    void leavesTheFocalLengthOutWhenItIsNotTold() {
        ByteBuffer buffer = ByteBuffer.wrap(new Exif(1, OptionalInt.empty()).segment());
        assertThat(entry(buffer, 0x0112)).isEqualTo(1);
        assertThat(entry(buffer, 0xa405)).isEqualTo(-1);
    }

    @Test
    void storesTheTurnedPictureThatTheOrientationAsksFor() throws IOException {
        BufferedImage upright = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                upright.setRGB(x, y, 0xffffff);
            }
        }
        int[][] corner = {{1, 8, 8}, {3, 55, 39}, {6, 8, 55}, {8, 39, 8}};
        for (int[] c : corner) {
            byte[] jpeg = JpegFile.encode(upright, 95, Optional.of(new Exif(c[0], OptionalInt.empty())));
            BufferedImage stored = ImageIO.read(new ByteArrayInputStream(jpeg));
            assertThat(stored.getRGB(c[1], c[2]) & 0xff)
                    .as("orientation %s", c[0])
                    .isGreaterThan(200);
        }
    }

    /** Value of a SHORT entry anywhere in the segment, -1 when missing. */
    private static int entry(ByteBuffer buffer, int tag) {
        for (int i = 0; i + 12 <= buffer.limit(); i += 2) {
            if ((buffer.getShort(i) & 0xffff) == tag && buffer.getShort(i + 2) == 3 && buffer.getInt(i + 4) == 1) {
                return buffer.getShort(i + 8);
            }
        }
        return -1;
    }
}
