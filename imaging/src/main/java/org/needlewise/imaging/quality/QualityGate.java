package org.needlewise.imaging.quality;

import java.util.ArrayList;
import java.util.List;
import org.needlewise.imaging.quality.PhotoQuality.EdgeSharpness;
import org.needlewise.imaging.quality.PhotoQuality.Exposure;
import org.needlewise.imaging.quality.PhotoQuality.Sharpness;
import org.needlewise.imaging.quality.PhotoQuality.SiteView;
import org.needlewise.imaging.quality.PhotoQuality.TextureSharpness;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.measurement.RefusalCode;

/**
 * Turns measured quality into refusals, all that apply, the one to mend first in front: where the camera stood, then
 * focus, then light.
 */
public record QualityGate(QualityLimits limits) {
    /** With the standard limits. */
    public static QualityGate standard() {
        return new QualityGate(QualityLimits.STANDARD);
    }

    /** Empty when the photograph is good enough. */
    public List<Refusal> check(PhotoQuality quality) {
        List<Refusal> refusals = new ArrayList<>();
        quality.site().ifPresent(site -> checkView(site, refusals));
        quality.sharpness().ifPresent(sharpness -> checkSharpness(sharpness, refusals));
        quality.exposure().ifPresent(exposure -> checkExposure(exposure, refusals));
        if (quality.glareShare().orElse(0) > limits.maxGlare()) {
            refusals.add(new Refusal(RefusalCode.GLARE_ON_SITE));
        }
        return List.copyOf(refusals);
    }

    private void checkView(SiteView site, List<Refusal> refusals) {
        if (site.insideFrame() < limits.minInsideFrame()) {
            refusals.add(new Refusal(RefusalCode.SITE_OUTSIDE_FRAME));
        }
        if (site.tiltDeg() > limits.maxTiltDeg()) {
            refusals.add(new Refusal(RefusalCode.TOO_OBLIQUE, Math.round(site.tiltDeg())));
        }
        if (site.beyondHorizon() > limits.maxBeyondHorizon()) {
            refusals.add(new Refusal(RefusalCode.SITE_BEYOND_HORIZON));
        }
        if (site.pxPerMm() < limits.minPxPerMm()) {
            refusals.add(new Refusal(RefusalCode.TOO_FAR, Math.round(site.pxPerMm() * 10) / 10.0));
        }
    }

    private void checkSharpness(Sharpness sharpness, List<Refusal> refusals) {
        boolean blurred;
        if (sharpness instanceof EdgeSharpness edges) {
            blurred = edges.sigmaPx() > limits.maxEdgeSigmaPx(edges.pxPerMm());
        } else {
            blurred = ((TextureSharpness) sharpness).perceptualBlur() > limits.maxTextureBlur();
        }
        if (blurred) {
            refusals.add(new Refusal(RefusalCode.BLURRED));
        }
    }

    private void checkExposure(Exposure exposure, List<Refusal> refusals) {
        boolean dark = exposure.white() < limits.minWhite();
        boolean flat = exposure.white() - exposure.black() < limits.minBlackToWhite() * exposure.white();
        boolean burnt = exposure.siteClipped() > limits.maxSiteClipped();
        boolean patchesLost = exposure.cardClipped() > limits.maxCardClipped();
        if (burnt || patchesLost && !dark) {
            refusals.add(new Refusal(RefusalCode.CLIPPED));
        } else if (dark || flat) {
            refusals.add(new Refusal(RefusalCode.TOO_DARK));
        }
    }
}
