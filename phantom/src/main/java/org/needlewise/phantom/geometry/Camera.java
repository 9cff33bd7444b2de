package org.needlewise.phantom.geometry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pinhole camera with one radial term: x_d = x_u (1 + k1 r_u²) in normalised coordinates. Pixel centres lie at whole
 * numbers; the principal point is ((width − 1) / 2, (height − 1) / 2).
 *
 * @param rows rows of the rotation from surface space to camera space (x right, y down, z forward)
 * @param centre camera centre in surface space, mm
 */
public record Camera(int widthPx, int heightPx, double focalPx, double k1, Rows rows, Vec3 centre) {

    /** Rows of a rotation matrix. */
    public record Rows(Vec3 right, Vec3 down, Vec3 forward) {}

    /** A camera that looks at a skin point. */
    public static Camera lookingAt(Surface surface, Pose pose, int widthPx, int heightPx, double focalPx, double k1) {
        Vec3 target = surface.point(pose.target().u(), pose.target().v());
        double tilt = Math.toRadians(pose.tiltDeg());
        double azimuth = Math.toRadians(pose.azimuthDeg());
        Vec3 normal = surface.normal(pose.target().u(), pose.target().v());
        Vec3 tu = surface.alongU(pose.target().u(), pose.target().v()).unit();
        Vec3 tv = normal.cross(tu).times(-1);
        Vec3 side = tu.times(Math.cos(azimuth)).plus(tv.times(Math.sin(azimuth)));
        Vec3 toCamera = normal.times(Math.cos(tilt)).plus(side.times(Math.sin(tilt)));
        Vec3 forward = toCamera.times(-1);
        Vec3 downHint = tv.minus(forward.times(tv.dot(forward))).unit();
        Vec3 rightHint = downHint.cross(forward);
        double roll = Math.toRadians(pose.rollDeg());
        Vec3 right = rightHint.times(Math.cos(roll)).plus(downHint.times(Math.sin(roll)));
        Vec3 down = downHint.times(Math.cos(roll)).minus(rightHint.times(Math.sin(roll)));
        Vec3 centre = target.plus(toCamera.times(pose.distanceMm()));
        return new Camera(widthPx, heightPx, focalPx, k1, new Rows(right, down, forward), centre);
    }

    /** Pixel of a point in space, or null behind the camera. */
    public double @Nullable [] project(Vec3 p) {
        Vec3 q = p.minus(centre);
        double z = rows.forward().dot(q);
        if (z <= 0) {
            return null;
        }
        double x = rows.right().dot(q) / z;
        double y = rows.down().dot(q) / z;
        double stretch = 1 + k1 * (x * x + y * y);
        return new double[] {(widthPx - 1) / 2.0 + focalPx * x * stretch, (heightPx - 1) / 2.0 + focalPx * y * stretch};
    }

    /** Unit direction in surface space of the ray through a pixel. */
    public Vec3 ray(double px, double py) {
        double xd = (px - (widthPx - 1) / 2.0) / focalPx;
        double yd = (py - (heightPx - 1) / 2.0) / focalPx;
        double rd = Math.hypot(xd, yd);
        double ru = rd;
        for (int i = 0; i < 8; i++) {
            ru -= (ru * (1 + k1 * ru * ru) - rd) / (1 + 3 * k1 * ru * ru);
        }
        double scale = rd > 0 ? ru / rd : 1;
        return rows.right()
                .times(xd * scale)
                .plus(rows.down().times(yd * scale))
                .plus(rows.forward())
                .unit();
    }

    /** Skin point seen at a pixel. */
    public Optional<SkinPoint> see(Surface surface, double px, double py) {
        return surface.hit(centre, ray(px, py));
    }
}
