package org.needlewise.imaging.registration;

import java.util.EnumMap;
import java.util.Map;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.imaging.registration.FeatureAlignment.SkinFeatures;
import org.needlewise.imaging.registration.TexturePlane.Kind;

/**
 * A skin picture made ready to be registered, as reference or as moving picture, however often: what is computed for one
 * registration is kept for the next. Safe for use by several threads. Holds the picture until it is let go.
 */
public final class PreparedSkin {
    private final SkinPicture picture;
    private final Map<Kind, TexturePlane> planes = new EnumMap<>(Kind.class);
    private final Map<Kind, SkinFeatures> features = new EnumMap<>(Kind.class);

    private PreparedSkin(SkinPicture picture) {
        this.picture = picture;
    }

    public static PreparedSkin of(SkinPicture picture) {
        return new PreparedSkin(picture);
    }

    public SkinPicture picture() {
        return picture;
    }

    synchronized TexturePlane plane(Kind kind) {
        return planes.computeIfAbsent(kind, k -> TexturePlane.of(picture, k));
    }

    synchronized SkinFeatures features(Kind kind) {
        TexturePlane plane = plane(kind);
        return features.computeIfAbsent(kind, k -> FeatureAlignment.featuresOf(plane));
    }
}
