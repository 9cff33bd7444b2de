package org.needlewise.app.devices;

import java.time.LocalDate;
import java.util.Optional;
import org.needlewise.protocol.dose.Device;

/**
 * What a person says of a device.
 *
 * @param label their own name for it, 1 to 60 characters
 * @param device the device with the head that is on it
 * @param priceCents what it cost, in hundredths of the currency
 * @param currency ISO 4217, when there is a price
 */
public record DeviceDraft(
        String label, Device device, LocalDate boughtOn, Optional<Long> priceCents, Optional<String> currency) {
    private static final int LONGEST_LABEL = 60;

    public DeviceDraft {
        label = label.strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("a device's name has 1 to " + LONGEST_LABEL + " characters");
        }
        if (priceCents.isPresent() != currency.isPresent()) {
            throw new IllegalArgumentException("a price has a currency, and a currency a price");
        }
    }
}
