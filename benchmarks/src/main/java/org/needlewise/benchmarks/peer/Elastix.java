package org.needlewise.benchmarks.peer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.needlewise.benchmarks.report.ChildProcess;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.model.site.Outline.PixelPoint;

/**
 * elastix (Klein et al. 2010) on unrolled pictures with the card masked: a rigid stage, then B-splines of 8 mm, both by
 * mutual information, one thread.
 */
public final class Elastix {
    private static final Pattern OUTPUT = Pattern.compile("OutputPoint = \\[ ([-+.e\\d]+) ([-+.e\\d]+) ]");
    private static final String COMMON = """
            (FixedInternalImagePixelType "float")
            (MovingInternalImagePixelType "float")
            (FixedImageDimension 2)
            (MovingImageDimension 2)
            (UseDirectionCosines "true")
            (Registration "MultiResolutionRegistration")
            (Interpolator "BSplineInterpolator")
            (ResampleInterpolator "FinalBSplineInterpolator")
            (Resampler "DefaultResampler")
            (FixedImagePyramid "FixedSmoothingImagePyramid")
            (MovingImagePyramid "MovingSmoothingImagePyramid")
            (Optimizer "AdaptiveStochasticGradientDescent")
            (Metric "AdvancedMattesMutualInformation")
            (NumberOfHistogramBins 32)
            (ErodeMask "false")
            (HowToCombineTransforms "Compose")
            (ImageSampler "RandomCoordinate")
            (NewSamplesEveryIteration "true")
            (NumberOfSpatialSamples 4000)
            (NumberOfResolutions 4)
            (RandomSeed 1)
            (WriteResultImage "false")
            """;
    private static final String RIGID = """
            (Transform "EulerTransform")
            (AutomaticTransformInitialization "true")
            (AutomaticScalesEstimation "true")
            (MaximumNumberOfIterations 300)
            """;
    private static final String BENDING = """
            (Transform "BSplineTransform")
            (FinalGridSpacingInPhysicalUnits 64)
            (MaximumNumberOfIterations 500)
            """;

    private Elastix() {}

    /**
     * What it gave.
     *
     * @param points where each point of the still picture lies in the moving one, in samples
     * @param cpuMs processor time of the registration, without the mapping of points
     */
    public record Answer(List<PixelPoint> points, double cpuMs, double wallMs) {
        public Answer {
            points = List.copyOf(points);
        }
    }

    public static boolean isInstalled() {
        return ChildProcess.isInstalled("elastix") && ChildProcess.isInstalled("transformix");
    }

    /**
     * Registers.
     *
     * @param points to be mapped, in samples of the still picture
     * @param folder empty, for its files
     * @return empty when it fails
     */
    public static Optional<Answer> register(SkinPicture still, SkinPicture moving, List<PixelPoint> points, Path folder)
            throws IOException {
        Path fixed = write(folder, "fixed.png", grey(still));
        Path other = write(folder, "moving.png", grey(moving));
        Path fixedMask = write(folder, "fixed-mask.png", mask(still));
        Path otherMask = write(folder, "moving-mask.png", mask(moving));
        Path rigid = Files.writeString(folder.resolve("rigid.txt"), COMMON + RIGID);
        Path bending = Files.writeString(folder.resolve("bending.txt"), COMMON + BENDING);
        ChildProcess run = ChildProcess.run(command(
                "elastix",
                "-f",
                fixed,
                "-m",
                other,
                "-fMask",
                fixedMask,
                "-mMask",
                otherMask,
                "-p",
                rigid,
                "-p",
                bending,
                "-out",
                folder,
                "-threads",
                "1"));
        Path transform = folder.resolve("TransformParameters.1.txt");
        if (run.exitCode() != 0 || !Files.exists(transform)) {
            return Optional.empty();
        }
        Path list = Files.writeString(folder.resolve("points.txt"), text(points));
        ChildProcess mapping = ChildProcess.run(
                command("transformix", "-def", list, "-tp", transform, "-out", folder, "-threads", "1"));
        if (mapping.exitCode() != 0) {
            return Optional.empty();
        }
        List<PixelPoint> mapped = new ArrayList<>();
        Matcher matcher = OUTPUT.matcher(Files.readString(folder.resolve("outputpoints.txt")));
        while (matcher.find()) {
            mapped.add(new PixelPoint(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))));
        }
        return mapped.size() == points.size()
                ? Optional.of(new Answer(mapped, run.cpuMs(), run.wallMs()))
                : Optional.empty();
    }

    private static List<String> command(Object... words) {
        return Arrays.stream(words).map(Object::toString).toList();
    }

    private static String text(List<PixelPoint> points) {
        StringBuilder text = new StringBuilder("point\n" + points.size() + "\n");
        points.forEach(p -> text.append(String.format(Locale.ROOT, "%.4f %.4f%n", p.x(), p.y())));
        return text.toString();
    }

    private static Path write(Path folder, String name, BufferedImage image) throws IOException {
        Path file = folder.resolve(name);
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("no PNG writer for " + file);
        }
        return file;
    }

    /** Green light, encoded so that shadows are not lost in 8 bits. */
    private static BufferedImage grey(SkinPicture picture) {
        float[] green = picture.linearRgb().plane(1);
        byte[] samples = new byte[green.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) Math.round(255 * Math.sqrt(Math.max(0, Math.min(1, green[i]))));
        }
        return image(picture, samples);
    }

    private static BufferedImage mask(SkinPicture picture) {
        boolean[] bits = picture.measurable().bits();
        byte[] samples = new byte[bits.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (bits[i] ? 1 : 0);
        }
        return image(picture, samples);
    }

    private static BufferedImage image(SkinPicture picture, byte[] samples) {
        int width = picture.grid().width();
        int height = picture.grid().height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, samples);
        return image;
    }
}
