package org.needlewise.imaging.vision;

/** How exactly flow and contrast are expected to work. */
final class FlowAndContrastTolerances {
    /** Flow against a known shift, pixels. */
    static final float FLOW_PX = 0.1f;

    /** Contrast of an even plane, local standard deviations. */
    static final float EVEN = 1e-3f;

    /** Contrast under another gain, local standard deviations. */
    static final float GAIN = 1e-2f;

    private FlowAndContrastTolerances() {}
}
