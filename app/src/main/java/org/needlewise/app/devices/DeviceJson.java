package org.needlewise.app.devices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.DeviceReader;
import org.needlewise.protocol.dose.Geometry;
import org.needlewise.protocol.input.Json;

/** A device in the words of the protocol's own format, without its head. */
final class DeviceJson {
    private DeviceJson() {}

    static Map<String, Object> fields(Device device) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", device.kind());
        fields.put("needleLengthMm", device.needleLengthMm());
        fields.put("lengthOnBox", device.lengthOnBox());
        Geometry geometry = device.geometry();
        fields.put("needles", geometry.needles());
        if (geometry instanceof Geometry.Roller roller) {
            fields.put("drumDiameterMm", roller.drumDiameterMm());
            fields.put("drumWidthMm", roller.drumWidthMm());
        } else if (geometry instanceof Geometry.Stamp stamp) {
            fields.put("plateWidthMm", stamp.plateWidthMm());
            fields.put("plateLengthMm", stamp.plateLengthMm());
        } else if (geometry instanceof Geometry.Pen pen) {
            fields.put("frequencyHz", pen.frequencyHz());
            fields.put("sweepMmPerSecond", pen.sweepMmPerSecond());
            fields.put("fieldWidthMm", pen.fieldWidthMm());
        }
        fields.put("needleShape", device.needleShape());
        fields.put("material", device.material());
        fields.put("energy", device.energy());
        fields.put("drugCartridge", device.drugCartridge());
        fields.put("owner", device.owner());
        fields.put("damage", device.damage());
        return fields;
    }

    /** @throws org.needlewise.protocol.input.ProtocolInputException when it says something impossible */
    static Device read(String json, LocalDate today) {
        return DeviceReader.read(Json.parse("device", json.getBytes(UTF_8)), today);
    }

    static Device withHead(Device device, int uses, @Nullable LocalDate openedOn) {
        return with(device, device.damage(), new Device.Head(uses, openedOn));
    }

    static Device with(Device device, String damage, Device.Head head) {
        return copy(device, device.id(), device.owner(), damage, head);
    }

    /** With the id that tells it from other devices of the person. */
    static Device withId(Device device, String id) {
        return copy(device, id, device.owner(), device.damage(), device.head());
    }

    static Device ofOwner(Device device, String owner) {
        return copy(device, device.id(), owner, device.damage(), device.head());
    }

    private static Device copy(Device device, @Nullable String id, String owner, String damage, Device.Head head) {
        return new Device(
                id,
                device.kind(),
                device.needleLengthMm(),
                device.lengthOnBox(),
                device.geometry(),
                device.needleShape(),
                device.material(),
                device.energy(),
                device.drugCartridge(),
                owner,
                damage,
                head);
    }
}
