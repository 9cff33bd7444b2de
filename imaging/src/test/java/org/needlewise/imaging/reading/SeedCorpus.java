package org.needlewise.imaging.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the first inputs of {@link PhotoReaderFuzzTest}: one small file of each kind. Argument: the folder. */
final class SeedCorpus {
    private static final int WIDTH = 24;
    private static final int HEIGHT = 16;

    private SeedCorpus() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Map.Entry<String, byte[]> seed : seeds().entrySet()) {
            Files.write(folder.resolve(seed.getKey()), seed.getValue());
        }
    }

    static Map<String, byte[]> seeds() {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        byte[] exif = ExifBlock.upright().orientation(6).bytes();
        byte[] p3 = Profiles.displayP3();
        byte[] jpeg = TestFiles.jpeg(WIDTH, HEIGHT);
        byte[] png = TestFiles.png(WIDTH, HEIGHT);
        byte[] webp = TestFiles.webp(WIDTH, HEIGHT);
        byte[] tiff = TestFiles.write(TestFiles.image(WIDTH, HEIGHT), "tiff");
        seeds.put("plain.jpg", jpeg);
        seeds.put("exif-icc.jpg", TestFiles.withExif(TestFiles.withProfile(jpeg, p3, 2), exif));
        seeds.put("cmyk.jpg", TestImages.cmykJpeg(WIDTH, HEIGHT));
        seeds.put("cut.jpg", Arrays.copyOf(jpeg, jpeg.length - 40));
        seeds.put("plain.png", png);
        seeds.put("icc.png", TestFiles.withChunk(png, "iCCP", TestFiles.iccp(p3)));
        seeds.put("exif.png", TestFiles.withChunk(png, "eXIf", exif));
        seeds.put("deep.png", TestFiles.write(TestImages.rgb16(WIDTH, HEIGHT), "png"));
        seeds.put("alpha.png", TestFiles.write(blank(BufferedImage.TYPE_4BYTE_ABGR), "png"));
        seeds.put("palette.png", TestFiles.write(blank(BufferedImage.TYPE_BYTE_INDEXED), "png"));
        seeds.put("plain.webp", webp);
        seeds.put("extended.webp", TestFiles.extendedWebp(webp, WIDTH, HEIGHT, p3, exif));
        seeds.put("plain.tif", tiff);
        seeds.put("deep.tif", TestFiles.write(TestImages.rgb16(WIDTH, HEIGHT), "tiff"));
        seeds.put("grey.tif", TestFiles.write(blank(BufferedImage.TYPE_BYTE_GRAY), "tiff"));
        seeds.put("bilevel.tif", TestFiles.write(blank(BufferedImage.TYPE_BYTE_BINARY), "tiff"));
        for (String compression : TestImages.TIFF_COMPRESSIONS) {
            byte[] packed = TestImages.tiff(TestFiles.image(WIDTH, HEIGHT), compression);
            seeds.put(compression.toLowerCase(java.util.Locale.ROOT) + ".tif", packed);
        }
        seeds.put("header.heic", TestFiles.heicHeader(WIDTH, HEIGHT));
        return seeds;
    }

    private static BufferedImage blank(int type) {
        return new BufferedImage(WIDTH, HEIGHT, type);
    }
}
