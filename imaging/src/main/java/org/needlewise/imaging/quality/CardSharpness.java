package org.needlewise.imaging.quality;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.needlewise.imaging.quality.PhotoQuality.EdgeSharpness;
import org.needlewise.imaging.reading.LinearLight;
import org.needlewise.imaging.vision.NativePicture;

/**
 * Sharpness of a photograph by the card's printed edges: the median of {@link EdgeWidth} over about a hundred of them.
 * Empty when too few edges can be measured; then the skin's texture may be asked ({@link TextureBlur}).
 */
public final class CardSharpness {
    private static final double REACH_MM = 1;
    private static final double LEAST_REACH_PX = 6;
    private static final double MOST_REACH_PX = 16;
    private static final double STEP_PX = 0.75;
    private static final int EDGES = 100;

    private CardSharpness() {}

    /**
     * @param xPx edge points, pixel centres at whole numbers
     * @param yPx edge points
     * @param normalX unit vectors across the edge
     * @param normalY unit vectors across the edge
     * @param pxPerMm scale on the card
     */
    public static Optional<EdgeSharpness> measure(
            NativePicture picture,
            LinearLight light,
            double[] xPx,
            double[] yPx,
            double[] normalX,
            double[] normalY,
            double pxPerMm) {
        double reach = Math.min(MOST_REACH_PX, Math.max(LEAST_REACH_PX, REACH_MM * pxPerMm));
        List<float[]> profiles = EdgeProfiles.across(picture, light, xPx, yPx, normalX, normalY, reach, STEP_PX, EDGES);
        OptionalDouble sigmaPx = EdgeWidth.medianSigmaPx(profiles, STEP_PX);
        return sigmaPx.isEmpty() ? Optional.empty() : Optional.of(new EdgeSharpness(sigmaPx.getAsDouble(), pxPerMm));
    }
}
