package org.needlewise.app.devices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.needlewise.protocol.dose.Device;

/**
 * A device of a person.
 *
 * @param device with its head as it is now
 * @param retiredWhy a key of the messages
 * @param deletedAt in the trash since
 * @param version of the row, for two tabs at once
 */
public record OwnDevice(
        DeviceId id,
        String label,
        Device device,
        LocalDate boughtOn,
        Optional<Long> priceCents,
        Optional<String> currency,
        Optional<LocalDate> retiredOn,
        Optional<String> retiredWhy,
        Optional<Instant> deletedAt,
        int version) {}
