package org.needlewise.app.devices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a device.
 *
 * @param kind {@code used}, {@code new-head}, or a damage of the protocol such as {@code dropped}
 * @param usesBefore uses of the head before it
 * @param session the session it was used in
 */
public record DeviceEvent(UUID id, LocalDate on, String kind, int usesBefore, Optional<UUID> session) {}
