package org.needlewise.imaging.surface;

/**
 * A phone camera: pinhole, square pixels, principal point at the centre, one radial distortion coefficient.
 *
 * @param focalPx focal length in pixels
 * @param centreX principal point, pixels
 * @param centreY principal point, pixels
 * @param k1 radial distortion: a direction at normalised radius r is seen at r (1 + k1 r²)
 */
public record Camera(double focalPx, double centreX, double centreY, double k1) {
    /** Fills {@code px} with the pixel of a point in camera coordinates (x right, y down, z ahead; z &gt; 0). */
    public void project(double x, double y, double z, double[] px) {
        double u = x / z;
        double v = y / z;
        double bend = 1 + k1 * (u * u + v * v);
        px[0] = focalPx * u * bend + centreX;
        px[1] = focalPx * v * bend + centreY;
    }
}
