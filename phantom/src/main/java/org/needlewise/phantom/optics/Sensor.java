package org.needlewise.phantom.optics;

/**
 * From light to file.
 *
 * @param exposure sensor value of a white reflector in full light; 1 is saturation
 * @param gainRed white balance error times lamp colour, red against green
 * @param gainBlue blue against green
 * @param contrast strength of an S-shaped tone curve on encoded values; 0 is plain sRGB
 * @param blurPx standard deviation of the optical blur, pixels
 * @param motionPx length of a motion streak, pixels
 * @param motionDeg direction of the streak
 * @param shotNoise standard deviation at full light, relative to saturation
 * @param readNoise standard deviation in the dark, relative to saturation
 * @param jpegQuality 1 to 100
 */
public record Sensor(
        double exposure,
        double gainRed,
        double gainBlue,
        double contrast,
        double blurPx,
        double motionPx,
        double motionDeg,
        double shotNoise,
        double readNoise,
        int jpegQuality) {
    /** A steady hand and a truthful camera. */
    public static final Sensor PLAIN = new Sensor(0.85, 1, 1, 0, 0.6, 0, 0, 0.006, 0.0015, 92);

    public Sensor {
        if (!(exposure > 0) || !(blurPx >= 0) || jpegQuality < 1 || jpegQuality > 100) {
            throw new IllegalArgumentException(
                    "exposure " + exposure + ", blur " + blurPx + " px, JPEG quality " + jpegQuality);
        }
    }

    public Sensor withGains(double red, double blue) {
        return new Sensor(
                exposure, red, blue, contrast, blurPx, motionPx, motionDeg, shotNoise, readNoise, jpegQuality);
    }

    public Sensor withExposure(double newExposure) {
        return new Sensor(
                newExposure,
                gainRed,
                gainBlue,
                contrast,
                blurPx,
                motionPx,
                motionDeg,
                shotNoise,
                readNoise,
                jpegQuality);
    }

    public Sensor withBlur(double newBlurPx, double newMotionPx, double newMotionDeg) {
        return new Sensor(
                exposure,
                gainRed,
                gainBlue,
                contrast,
                newBlurPx,
                newMotionPx,
                newMotionDeg,
                shotNoise,
                readNoise,
                jpegQuality);
    }

    public Sensor withNoise(double newShotNoise, double newReadNoise) {
        return new Sensor(
                exposure,
                gainRed,
                gainBlue,
                contrast,
                blurPx,
                motionPx,
                motionDeg,
                newShotNoise,
                newReadNoise,
                jpegQuality);
    }

    public Sensor withContrast(double newContrast) {
        return new Sensor(
                exposure,
                gainRed,
                gainBlue,
                newContrast,
                blurPx,
                motionPx,
                motionDeg,
                shotNoise,
                readNoise,
                jpegQuality);
    }
}
