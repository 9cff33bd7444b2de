package org.needlewise.imaging.pipeline;

import java.util.Optional;
import org.needlewise.imaging.registration.Registration;
import org.needlewise.imaging.registration.SkinPoint;
import org.needlewise.imaging.unroll.SkinMap;

/**
 * A photograph laid on the reference photograph's skin.
 *
 * @param map reference millimetres to this photograph's own
 * @param registration empty for the reference photograph itself
 */
record AlignedPhoto(SeenPhoto photo, SkinMap map, Optional<Registration> registration) {
    static AlignedPhoto reference(SeenPhoto photo) {
        return new AlignedPhoto(photo, SkinMap.identity(), Optional.empty());
    }

    static AlignedPhoto registered(SeenPhoto photo, Registration registration) {
        SkinMap map = (x, y, out) -> {
            SkinPoint p = registration.toMoving(x, y);
            out[0] = p.xMm();
            out[1] = p.yMm();
        };
        return new AlignedPhoto(photo, map, Optional.of(registration));
    }
}
