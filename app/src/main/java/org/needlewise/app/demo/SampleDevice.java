package org.needlewise.app.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.devices.DeviceDraft;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.people.PersonId;
import org.needlewise.protocol.dose.Device;
import org.springframework.stereotype.Component;

/** The roller of the sample life. Its head is changed before the device's rules call it used up. */
@Component
class SampleDevice {
    private static final long PRICE_CENTS = 1_990;

    private final Devices devices;

    SampleDevice(Devices devices) {
        this.devices = devices;
    }

    DeviceId buy(PersonId person, String label, LocalDate day) {
        Device roller = Device.classicRoller(0.3, new Device.Head(0, null));
        return devices.add(person, new DeviceDraft(label, roller, day, Optional.of(PRICE_CENTS), Optional.of("EUR")));
    }

    void used(PersonId person, DeviceId device, LocalDate day, UUID session) {
        devices.used(person, device, day, session);
    }

    void newHead(PersonId person, DeviceId device, LocalDate day) {
        devices.newHead(person, device, day);
    }
}
