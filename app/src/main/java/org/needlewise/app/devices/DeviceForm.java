package org.needlewise.app.devices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.web.Refused;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.DeviceReader;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.input.ProtocolInputException;
import tools.jackson.databind.json.JsonMapper;

/** The form of a device as the browser sends it; anything may be missing. */
record DeviceForm(
        @Nullable String label,
        @Nullable String kind,
        @Nullable String needleLengthMm,
        @Nullable String lengthOnBox,
        @Nullable String needles,
        @Nullable String drumDiameterMm,
        @Nullable String drumWidthMm,
        @Nullable String plateWidthMm,
        @Nullable String plateLengthMm,
        @Nullable String frequencyHz,
        @Nullable String sweepMmPerSecond,
        @Nullable String fieldWidthMm,
        @Nullable String needleShape,
        @Nullable String material,
        @Nullable String energy,
        @Nullable String drugCartridge,
        @Nullable String owner,
        @Nullable String uses,
        @Nullable String openedOn,
        @Nullable String boughtOn,
        @Nullable String price,
        @Nullable String currency,
        @Nullable Integer version) {
    private static final Map<String, List<String>> MEASURES = Map.of(
            "roller", List.of("drumDiameterMm", "drumWidthMm"),
            "stamp", List.of("plateWidthMm", "plateLengthMm"),
            "pen", List.of("frequencyHz", "sweepMmPerSecond", "fieldWidthMm"));
    private static final long MOST_CENTS = 10_000_000;

    static DeviceForm empty(LocalDate today) {
        return of(new LinkedHashMap<>(Map.of("kind", "roller")), "", 0, null, today, "", "EUR", 0);
    }

    static DeviceForm of(OwnDevice own) {
        return of(
                DeviceJson.fields(own.device()),
                own.label(),
                own.device().head().uses(),
                own.device().head().openedOn(),
                own.boughtOn(),
                own.priceCents()
                        .map(cents -> BigDecimal.valueOf(cents, 2).toPlainString())
                        .orElse(""),
                own.currency().orElse("EUR"),
                own.version());
    }

    private static DeviceForm of(
            Map<String, Object> fields,
            String label,
            int uses,
            @Nullable LocalDate openedOn,
            LocalDate boughtOn,
            String price,
            String currency,
            int version) {
        return new DeviceForm(
                label,
                text(fields, "kind"),
                text(fields, "needleLengthMm"),
                text(fields, "lengthOnBox"),
                text(fields, "needles"),
                text(fields, "drumDiameterMm"),
                text(fields, "drumWidthMm"),
                text(fields, "plateWidthMm"),
                text(fields, "plateLengthMm"),
                text(fields, "frequencyHz"),
                text(fields, "sweepMmPerSecond"),
                text(fields, "fieldWidthMm"),
                text(fields, "needleShape"),
                text(fields, "material"),
                text(fields, "energy"),
                text(fields, "drugCartridge"),
                text(fields, "owner"),
                Integer.toString(uses),
                Objects.toString(openedOn, ""),
                boughtOn.toString(),
                price,
                currency,
                version);
    }

    private static String text(Map<String, Object> fields, String name) {
        return Objects.toString(fields.get(name), "");
    }

    /** What was said; what makes no sense is named and nothing is kept. */
    DeviceDraft draft(JsonMapper json, LocalDate today, String damage) {
        if (label == null || label.isBlank() || label.strip().length() > 60) {
            throw Refused.badInput("devices.bad.label");
        }
        LocalDate bought = day(boughtOn, today).orElse(today);
        Optional<Long> cents = cents(price);
        return new DeviceDraft(
                label,
                device(json, today, damage),
                bought,
                cents,
                cents.map(any -> currency == null ? "EUR" : currency));
    }

    private Device device(JsonMapper json, LocalDate today, String damage) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String which = Objects.requireNonNullElse(kind, "");
        put(fields, "kind", which);
        put(fields, "needleLengthMm", number(needleLengthMm));
        put(fields, "lengthOnBox", lengthOnBox);
        put(fields, "needles", whole(needles));
        Map<String, @Nullable String> sizes = sizes();
        MEASURES.getOrDefault(which, List.of()).forEach(name -> put(fields, name, number(sizes.get(name))));
        put(fields, "needleShape", which.equals("roller") ? needleShape : "round");
        put(fields, "material", material);
        put(fields, "energy", energy);
        put(fields, "drugCartridge", drugCartridge);
        put(fields, "owner", owner);
        fields.put("damage", damage);
        Map<String, Object> head = new LinkedHashMap<>(Map.of("uses", 0));
        put(head, "uses", whole(uses));
        day(openedOn, today).ifPresent(day -> head.put("openedOn", day.toString()));
        fields.put("head", head);
        try {
            return DeviceReader.read(
                    Json.parse("form", json.writeValueAsString(fields).getBytes(UTF_8)), today);
        } catch (ProtocolInputException e) {
            throw Refused.badInput(
                    String.valueOf(e.getMessage()).contains("openedOn") ? "devices.bad.opened" : "devices.bad.facts");
        }
    }

    private Map<String, @Nullable String> sizes() {
        Map<String, @Nullable String> sizes = new LinkedHashMap<>();
        sizes.put("drumDiameterMm", drumDiameterMm);
        sizes.put("drumWidthMm", drumWidthMm);
        sizes.put("plateWidthMm", plateWidthMm);
        sizes.put("plateLengthMm", plateLengthMm);
        sizes.put("frequencyHz", frequencyHz);
        sizes.put("sweepMmPerSecond", sweepMmPerSecond);
        sizes.put("fieldWidthMm", fieldWidthMm);
        return sizes;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            fields.put(name, value);
        }
    }

    private static @Nullable Integer whole(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw Refused.badInput("devices.bad.facts");
        }
    }

    private static @Nullable Double number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Double.valueOf(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw Refused.badInput("devices.bad.facts");
        }
    }

    private static Optional<LocalDate> day(@Nullable String text, LocalDate today) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> !day.isAfter(today))
                    .or(() -> {
                        throw Refused.badInput("devices.bad.day");
                    });
        } catch (DateTimeException e) {
            throw Refused.badInput("devices.bad.day");
        }
    }

    private static Optional<Long> cents(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            long cents = new BigDecimal(text.strip().replace(',', '.'))
                    .movePointRight(2)
                    .longValueExact();
            if (cents >= 0 && cents <= MOST_CENTS) {
                return Optional.of(cents);
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw Refused.badInput("devices.bad.price");
        }
        throw Refused.badInput("devices.bad.price");
    }
}
