package org.needlewise.imaging.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.ByteArrayInputStream;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraDataTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void agreesWithMetadataExtractor(boolean bigEndian) throws Exception {
        ExifBlock block = ExifBlock.upright().orientation(6);
        byte[] exif = (bigEndian ? block.bigEndian() : block).bytes();
        CameraData camera = CameraData.read(exif);

        byte[] jpeg = TestFiles.withExif(TestFiles.jpeg(16, 8), exif);
        Metadata oracle = ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg));
        ExifIFD0Directory main = oracle.getFirstDirectoryOfType(ExifIFD0Directory.class);
        ExifSubIFDDirectory details = oracle.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        assertThat(camera.orientation()).isEqualTo(main.getInt(ExifIFD0Directory.TAG_ORIENTATION));
        assertThat(camera.cameraKey())
                .isEqualTo(
                        main.getString(ExifIFD0Directory.TAG_MAKE) + "|" + main.getString(ExifIFD0Directory.TAG_MODEL));
        assertThat(camera.focalLength35mm().orElseThrow())
                .isEqualTo(details.getDouble(ExifSubIFDDirectory.TAG_35MM_FILM_EQUIV_FOCAL_LENGTH));
    }

    @Test
    void zeroFocalLengthIsUnknown() throws DamagedImageException {
        byte[] exif = new ExifBlock(1, 0, "Maker", "Phone", 1, ByteOrder.LITTLE_ENDIAN).bytes();
        CameraData camera = CameraData.read(exif);
        assertThat(camera.focalLength35mm()).isEmpty();
    }

    @Test
    void orientationOutsideTheStandardIsUpright() throws DamagedImageException {
        assertThat(CameraData.read(ExifBlock.upright().orientation(9).bytes()).orientation())
                .isEqualTo(1);
        assertThat(CameraData.read(ExifBlock.upright().orientation(0).bytes()).orientation())
                .isEqualTo(1);
    }

    @Test
    void colourSpaceTwoIsAdobeRgb() throws DamagedImageException {
        assertThat(CameraData.read(ExifBlock.upright().colourSpace(2).bytes()).adobeRgb())
                .isTrue();
        assertThat(CameraData.read(ExifBlock.upright().bytes()).adobeRgb()).isFalse();
    }

    @Property(tries = 200, seed = "1")
    void anyBytesGiveDataOrDamage(@ForAll @Size(max = 64) byte[] noise) {
        byte[] exif = ExifBlock.upright().bytes();
        System.arraycopy(noise, 0, exif, 8, noise.length);
        assertThat(readsOrIsDamaged(exif)).isTrue();
    }

    private static boolean readsOrIsDamaged(byte[] exif) {
        try {
            int orientation = CameraData.read(exif).orientation();
            return orientation >= 1 && orientation <= 8;
        } catch (DamagedImageException damaged) {
            return true;
        }
    }
}
