package org.needlewise.app.devices;

import java.util.UUID;

/** A device's name in the database and in addresses. */
public record DeviceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
