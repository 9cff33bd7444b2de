package org.needlewise.imaging.registration;

import java.util.List;

/**
 * An affine map of skin millimetres: x' = a x + b y + c, y' = d x + e y + f.
 *
 * @param a along x
 * @param c millimetres
 * @param f millimetres
 */
public record AffineMap(double a, double b, double c, double d, double e, double f) {
    public AffineMap {
        double sum = a + b + c + d + e + f;
        if (!Double.isFinite(sum) || a * e - b * d == 0) {
            throw new IllegalArgumentException("not an invertible map: " + a + " " + b + " " + d + " " + e);
        }
    }

    public static AffineMap identity() {
        return new AffineMap(1, 0, 0, 0, 1, 0);
    }

    /** Turns by an angle (from x towards y), scales, then shifts by millimetres. */
    public static AffineMap similarity(double angleRad, double scale, double shiftXMm, double shiftYMm) {
        double cos = scale * Math.cos(angleRad);
        double sin = scale * Math.sin(angleRad);
        return new AffineMap(cos, -sin, shiftXMm, sin, cos, shiftYMm);
    }

    public SkinPoint apply(double xMm, double yMm) {
        return new SkinPoint(a * xMm + b * yMm + c, d * xMm + e * yMm + f);
    }

    /** First this map, then the other. */
    public AffineMap then(AffineMap next) {
        return new AffineMap(
                next.a * a + next.b * d,
                next.a * b + next.b * e,
                next.a * c + next.b * f + next.c,
                next.d * a + next.e * d,
                next.d * b + next.e * e,
                next.d * c + next.e * f + next.f);
    }

    public AffineMap inverse() {
        double det = determinant();
        double ia = e / det;
        double ib = -b / det;
        double id = -d / det;
        double ie = a / det;
        return new AffineMap(ia, ib, -(ia * c + ib * f), id, ie, -(id * c + ie * f));
    }

    /** Area after over area before; negative when mirrored. */
    public double determinant() {
        return a * e - b * d;
    }

    /** Largest over smallest stretch and their size: true when neither leaves 1 by more than {@code tolerance}. */
    public boolean isNearlyRigid(double tolerance) {
        double half = (a * a + b * b + d * d + e * e) / 2;
        double root = Math.sqrt(Math.max(0, half * half - determinant() * determinant()));
        double largest = Math.sqrt(half + root);
        double smallest = Math.sqrt(Math.max(0, half - root));
        return determinant() > 0 && largest < 1 + tolerance && smallest > 1 - tolerance;
    }

    /** The similarity nearest to two or more pairs in the least-squares sense (Umeyama 1991). */
    public static AffineMap similarityThrough(List<SkinPointPair> pairs) {
        if (pairs.size() < 2) {
            throw new IllegalArgumentException(pairs.size() + " pairs, needs 2");
        }
        Means m = Means.of(pairs);
        double dot = 0;
        double cross = 0;
        double spread = 0;
        for (SkinPointPair pair : pairs) {
            double x = pair.reference().xMm() - m.x;
            double y = pair.reference().yMm() - m.y;
            double u = pair.moving().xMm() - m.u;
            double v = pair.moving().yMm() - m.v;
            dot += x * u + y * v;
            cross += x * v - y * u;
            spread += x * x + y * y;
        }
        if (spread == 0 || Math.hypot(dot, cross) == 0) {
            throw new IllegalArgumentException("all points of the pairs are the same");
        }
        double cos = dot / spread;
        double sin = cross / spread;
        return new AffineMap(cos, -sin, m.u - cos * m.x + sin * m.y, sin, cos, m.v - sin * m.x - cos * m.y);
    }

    private record Means(double x, double y, double u, double v) {
        static Means of(List<SkinPointPair> pairs) {
            double x = 0;
            double y = 0;
            double u = 0;
            double v = 0;
            for (SkinPointPair pair : pairs) {
                x += pair.reference().xMm();
                y += pair.reference().yMm();
                u += pair.moving().xMm();
                v += pair.moving().yMm();
            }
            int n = pairs.size();
            return new Means(x / n, y / n, u / n, v / n);
        }
    }
}
