package org.needlewise.app.report;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * A site at its first and at its last measured visit, skin on skin on one grid.
 *
 * @param before JPEG file
 * @param after JPEG file
 * @param shareOf10Mm what share of the pictures' width 10 mm of skin take, where the scale is known
 */
record PicturePair(LocalDate beforeOn, LocalDate afterOn, byte[] before, byte[] after, Optional<Double> shareOf10Mm) {
    public String beforeUri() {
        return uri(before);
    }

    public String afterUri() {
        return uri(after);
    }

    private static String uri(byte[] jpeg) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
    }
}
