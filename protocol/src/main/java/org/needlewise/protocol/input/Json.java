package org.needlewise.protocol.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in JSON that a person wrote. Asking for what is not there, is of another kind or is out of range throws a
 * {@link ProtocolInputException} that names the place, such as {@code r.json: $.sites[0].areaCm2: must be …}.
 */
public final class Json {
    private static final int LARGEST_FILE_BYTES = 4 << 20;

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String source;
    private final String path;
    private final JsonNode node;

    private Json(String source, String path, JsonNode node) {
        this.source = source;
        this.path = path;
        this.node = node;
    }

    /** Reads a file whole and stands at its root. */
    public static Json read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            // A device or pipe has no size to ask for beforehand.
            byte[] bytes = in.readNBytes(LARGEST_FILE_BYTES + 1);
            if (bytes.length > LARGEST_FILE_BYTES) {
                throw new ProtocolInputException(file + ": is larger than " + (LARGEST_FILE_BYTES >> 20) + " MB");
            }
            return parse(file.toString(), bytes);
        } catch (NoSuchFileException e) {
            throw new ProtocolInputException(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new ProtocolInputException(file + ": cannot be read", e);
        }
    }

    /** Parses text that came from {@code source} and stands at its root. */
    public static Json parse(String source, byte[] json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (root == null || root.isMissingNode()) {
                throw new ProtocolInputException(source + ": is empty, expected JSON");
            }
            return new Json(source, "$", root);
        } catch (JacksonException e) {
            throw new ProtocolInputException(source + ": is not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The field of this object, which must be there. */
    public Json field(String name) {
        return optional(name).orElseThrow(() -> error("needs the field \"" + name + "\""));
    }

    /** The field of this object, if it is there and not null. */
    public Optional<Json> optional(String name) {
        requireObject();
        JsonNode child = node.get(name);
        return child == null || child.isNull()
                ? Optional.empty()
                : Optional.of(new Json(source, path + "." + name, child));
    }

    /** Refuses fields that are not among the known ones: a misspelt field must not be overlooked. */
    public Json onlyFields(Collection<String> known) {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw error("does not know the field \"" + name + "\"; known are "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
        return this;
    }

    /** Names of this object's fields, in order. */
    public Set<String> names() {
        requireObject();
        return new LinkedHashSet<>(node.propertyNames());
    }

    public boolean isObject() {
        return node.isObject();
    }

    /** The items of this array. */
    public List<Json> items() {
        if (!node.isArray()) {
            throw error("must be an array");
        }
        List<Json> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Json(source, path + "[" + i + "]", node.get(i)));
        }
        return items;
    }

    public String text() {
        if (!node.isString() || node.stringValue().isBlank()) {
            throw error("must be text");
        }
        return node.stringValue();
    }

    /** One of a few words. */
    public String oneOf(Collection<String> words) {
        String word = text();
        if (!words.contains(word)) {
            throw error("must be one of " + String.join(", ", words) + ", was \"" + word + "\"");
        }
        return word;
    }

    /** A finite number from {@code low} to {@code high}, both included. */
    public double number(double low, double high) {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw error("must be a number");
        }
        double value = node.doubleValue();
        if (value < low || value > high) {
            throw error("must be from " + plain(low) + " to " + plain(high) + ", was " + plain(value));
        }
        return value;
    }

    /** A finite number above zero, up to {@code high}. */
    public double positive(double high) {
        double value = number(-Double.MAX_VALUE, Double.MAX_VALUE);
        if (value <= 0 || value > high) {
            throw error("must be more than 0 and at most " + plain(high) + ", was " + plain(value));
        }
        return value;
    }

    public int whole(int low, int high) {
        if (!node.isIntegralNumber()) {
            throw error("must be a whole number");
        }
        return (int) number(low, high);
    }

    public boolean truth() {
        if (!node.isBoolean()) {
            throw error("must be true or false");
        }
        return node.booleanValue();
    }

    /** A day written as 2026-11-22, within the years that people of today are born in and plan for. */
    public LocalDate date() {
        String text = text();
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw error("must be in a year from " + FIRST_YEAR + " to " + LAST_YEAR + ", was " + date);
            }
            return date;
        } catch (DateTimeException e) {
            throw error("must be a day of the calendar such as 2026-11-22, was \"" + text + "\"", e);
        }
    }

    /** A day that is not after {@code today}. */
    public LocalDate dateUpTo(LocalDate today) {
        LocalDate date = date();
        if (date.isAfter(today)) {
            throw error("must not be after " + today + ", was " + date);
        }
        return date;
    }

    /** An error at this place; the caller throws it. */
    public ProtocolInputException error(String problem) {
        return new ProtocolInputException(where(problem));
    }

    /** An error at this place with what brought it about; the caller throws it. */
    public ProtocolInputException error(String problem, Throwable cause) {
        return new ProtocolInputException(where(problem), cause);
    }

    private String where(String problem) {
        return source + ": " + path + ": " + problem;
    }

    private void requireObject() {
        if (!node.isObject()) {
            throw error("must be an object");
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.valueOf(value);
    }
}
