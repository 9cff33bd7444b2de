package org.needlewise.imaging.reading;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures of kinds that cameras do not make but people send. */
final class TestImages {
    static final List<String> TIFF_COMPRESSIONS = List.of("LZW", "ZLib", "PackBits", "Deflate");

    private TestImages() {}

    static byte[] tiff(BufferedImage image, String compression) {
        ImageWriter writer = TestFiles.writer("tiff");
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionType(compression);
        return TestFiles.write(writer, new IIOImage(image, null, null), parameters);
    }

    static BufferedImage rgb16(int width, int height) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, height, 3, null);
        ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        ComponentColorModel model =
                new ComponentColorModel(srgb, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_USHORT);
        return new BufferedImage(model, raster, false, null);
    }

    /** Four channels, cyan full, the other inks absent, values inverted as Adobe does it and says in its marker. */
    static byte[] cmykJpeg(int width, int height) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int i = 0; i < width * height; i++) {
            raster.setPixel(i % width, i / width, new int[] {0, 255, 255, 255});
        }
        ImageWriter writer = TestFiles.writer("jpeg");
        byte[] jpeg = TestFiles.write(writer, new IIOImage(raster, null, null), writer.getDefaultWriteParam());
        byte[] adobe = TestFiles.joined(TestFiles.ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0});
        return TestFiles.withSegment(jpeg, 0xEE, adobe);
    }
}
