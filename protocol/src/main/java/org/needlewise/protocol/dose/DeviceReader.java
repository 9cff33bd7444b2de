package org.needlewise.protocol.dose;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.needlewise.protocol.input.Json;

/** Reads a device; everything impossible is named and refused. */
public final class DeviceReader {
    static final Set<String> FIELDS = Set.of(
            "id",
            "kind",
            "needleLengthMm",
            "lengthOnBox",
            "needles",
            "drumDiameterMm",
            "drumWidthMm",
            "plateWidthMm",
            "plateLengthMm",
            "frequencyHz",
            "sweepMmPerSecond",
            "fieldWidthMm",
            "needleShape",
            "material",
            "energy",
            "drugCartridge",
            "owner",
            "damage",
            "head");

    private static final Set<String> ROLLER = Set.of("drumDiameterMm", "drumWidthMm");
    private static final Set<String> STAMP = Set.of("plateWidthMm", "plateLengthMm");
    private static final Set<String> PEN = Set.of("frequencyHz", "sweepMmPerSecond", "fieldWidthMm");
    private static final List<String> YES_NO = List.of("yes", "no", "unknown");
    private static final List<String> DAMAGE = List.of(
            "none", "dropped", "bent", "hooked", "snagged", "bleeding", "more-pain", "infection", "finding", "unknown");

    /** Largest numbers that a device can be taken for having; what is unsafe is refused later, with its reason. */
    private static final double LONGEST_NEEDLE_MM = 10;

    private static final int MOST_NEEDLES = 5000;
    private static final double SMALLEST_MM = 1;
    private static final double LARGEST_MM = 200;
    private static final double SLOWEST = 0.1;
    private static final double FASTEST_HZ = 1000;
    private static final double FASTEST_MM_PER_SECOND = 1000;
    private static final int MOST_USES = 10_000;

    private DeviceReader() {}

    /**
     * Reads a device.
     *
     * @throws org.needlewise.protocol.input.ProtocolInputException when it says something impossible
     */
    public static Device read(Json json, LocalDate today) {
        json.onlyFields(FIELDS);
        String kind = json.field("kind").oneOf(List.of("roller", "stamp", "pen"));
        return new Device(
                json.optional("id").map(Json::text).orElse(null),
                kind,
                json.field("needleLengthMm").positive(LONGEST_NEEDLE_MM),
                json.field("lengthOnBox").oneOf(YES_NO),
                geometry(json, kind),
                json.field("needleShape").oneOf(List.of("round", "flat-disc", "unknown")),
                json.field("material").oneOf(List.of("steel", "titanium", "unknown")),
                json.field("energy").oneOf(List.of("none", "radio-frequency", "heat", "current", "light", "unknown")),
                json.field("drugCartridge").oneOf(YES_NO),
                json.field("owner").oneOf(List.of("me-only", "shared", "unknown")),
                json.field("damage").oneOf(DAMAGE),
                json.optional("head").map(head -> head(head, today)).orElse(new Device.Head(0, null)));
    }

    private static Geometry geometry(Json json, String kind) {
        int needles = json.field("needles").whole(1, MOST_NEEDLES);
        switch (kind) {
            case "roller":
                onlyFor(json, kind, STAMP, PEN);
                return new Geometry.Roller(needles, mm(json, "drumDiameterMm"), mm(json, "drumWidthMm"));
            case "stamp":
                onlyFor(json, kind, ROLLER, PEN);
                return new Geometry.Stamp(needles, mm(json, "plateWidthMm"), mm(json, "plateLengthMm"));
            default:
                onlyFor(json, kind, ROLLER, STAMP);
                return new Geometry.Pen(
                        needles,
                        json.field("frequencyHz").number(SLOWEST, FASTEST_HZ),
                        json.field("sweepMmPerSecond").number(SLOWEST, FASTEST_MM_PER_SECOND),
                        mm(json, "fieldWidthMm"));
        }
    }

    private static void onlyFor(Json json, String kind, Set<String> one, Set<String> other) {
        for (String name : json.names()) {
            if (one.contains(name) || other.contains(name)) {
                throw json.error("a " + kind + " has no \"" + name + "\"");
            }
        }
    }

    private static double mm(Json json, String name) {
        return json.field(name).number(SMALLEST_MM, LARGEST_MM);
    }

    private static Device.Head head(Json json, LocalDate today) {
        json.onlyFields(Set.of("uses", "openedOn"));
        int uses = json.field("uses").whole(0, MOST_USES);
        Device.Head head = new Device.Head(
                uses, json.optional("openedOn").map(day -> day.dateUpTo(today)).orElse(null));
        if (uses > 0 && head.openedOn() == null) {
            throw json.error("needs the day on which the used head was opened (openedOn)");
        }
        return head;
    }
}
