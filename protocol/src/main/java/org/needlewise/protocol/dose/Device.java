package org.needlewise.protocol.dose;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A device as its owner describes it; whatever is not known is told as unknown.
 *
 * @param id the owner's own id for it, to tell it from another; null when there is none
 * @param kind roller, stamp or pen
 * @param needleLengthMm nominal needle length
 * @param lengthOnBox whether the length is printed on the box
 * @param geometry where the needles are
 * @param needleShape round, flat-disc or unknown
 * @param material steel, titanium or unknown
 * @param energy none, or what it sends into the skin besides needles
 * @param drugCartridge whether it pushes a product into the skin
 * @param owner me-only, shared or unknown
 * @param damage none, or what happened to the head
 * @param head how often the head was used
 */
public record Device(
        @Nullable String id,
        String kind,
        double needleLengthMm,
        String lengthOnBox,
        Geometry geometry,
        String needleShape,
        String material,
        String energy,
        String drugCartridge,
        String owner,
        String damage,
        Head head) {
    private static final Geometry CLASSIC = new Geometry.Roller(192, 20, 20);

    /** The usual roller of one owner: 192 round steel needles on a drum of 20 by 20 mm, its length on the box, undamaged. */
    public static Device classicRoller(double needleLengthMm, Head head) {
        return new Device(
                null,
                "roller",
                needleLengthMm,
                "yes",
                CLASSIC,
                "round",
                "steel",
                "none",
                "no",
                "me-only",
                "none",
                head);
    }

    /**
     * The head on the device.
     *
     * @param uses sessions it was used in
     * @param openedOn day it was first taken out of its sterile pack, or null for a new one
     */
    public record Head(int uses, @Nullable LocalDate openedOn) {}
}
