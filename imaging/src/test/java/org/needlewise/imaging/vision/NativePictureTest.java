package org.needlewise.imaging.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Random;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativePictureTest {
    private static byte[] noise(int width, int height, long seed) {
        byte[] bgr = new byte[3 * width * height];
        new Random(seed).nextBytes(bgr);
        return bgr;
    }

    private static byte[] content(NativePicture picture) {
        byte[] bytes = new byte[3 * picture.width() * picture.height()];
        picture.pixels().get(bytes);
        return bytes;
    }

    @Test
    void pngKeepsEveryPixel() {
        byte[] bgr = noise(31, 17, 1);
        try (NativePicture picture = NativePicture.ofBgr(31, 17, bgr);
                NativePicture again =
                        NativePicture.decode(picture.encodePng(), 1).orElseThrow()) {
            assertThat(content(again)).isEqualTo(bgr);
        }
    }

    /** Where the first stored pixel comes to lie, by the definition of the eight orientations in Exif 2.32. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, 2, 0, 0", "2, 3, 2, 2, 0", "3, 3, 2, 2, 1", "4, 3, 2, 0, 1",
        "5, 2, 3, 0, 0", "6, 2, 3, 1, 0", "7, 2, 3, 1, 2", "8, 2, 3, 0, 2"
    })
    void turnsUpright(int orientation, int width, int height, int firstX, int firstY) {
        byte[] bgr = new byte[3 * 3 * 2];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) (10 * (i / 3));
        }
        try (NativePicture stored = NativePicture.ofBgr(3, 2, bgr);
                NativePicture upright =
                        NativePicture.decode(stored.encodePng(), orientation).orElseThrow()) {
            assertThat(upright.width()).isEqualTo(width);
            assertThat(upright.height()).isEqualTo(height);
            ByteBuffer pixels = upright.pixels();
            assertThat(pixels.get(3 * (firstY * width + firstX))).isZero();
            // The stored pixel right of the first one tells a turn from a mirror image.
            int second = neighbour(orientation, width, firstX, firstY);
            assertThat(pixels.get(3 * second)).isEqualTo((byte) 10);
        }
    }

    private static int neighbour(int orientation, int width, int x, int y) {
        return switch (orientation) {
            case 1, 4 -> y * width + x + 1;
            case 2, 3 -> y * width + x - 1;
            case 5, 6 -> (y + 1) * width + x;
            default -> (y - 1) * width + x;
        };
    }

    @Test
    void outlivesTheScopeItWasMadeIn() {
        byte[] bgr = noise(8, 8, 2);
        NativePicture picture;
        try (PointerScope scope = new PointerScope()) {
            picture = NativePicture.ofBgr(8, 8, bgr);
        }
        try (picture) {
            assertThat(content(picture)).isEqualTo(bgr);
        }
    }

    @Test
    void closingFreesNativeMemoryAtOnce() {
        NativePicture.ofBgr(8, 8, new byte[192]).close();
        long before = Pointer.physicalBytes();
        for (int i = 0; i < 40; i++) {
            NativePicture.filledBy(3000, 2000, 6, pixels -> {
                        for (int at = 0; at < pixels.capacity(); at += 4096) {
                            pixels.put(at, (byte) 1);
                        }
                    })
                    .close();
        }
        assertThat(Pointer.physicalBytes() - before).isLessThan(60L << 20);
    }

    @Test
    void closedPictureIsNotTouched() {
        NativePicture picture = NativePicture.ofBgr(8, 8, new byte[192]);
        picture.close();
        picture.close();
        assertThatThrownBy(picture::pixels).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void decoderThatGivesUpGivesNothing() {
        assertThat(NativePicture.decode(new byte[] {1, 2, 3}, 1)).isEmpty();
    }
}
