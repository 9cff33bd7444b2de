package org.needlewise.imaging.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in a JSON file that a person wrote. Asking for what is not there, or is of another kind, throws an
 * {@link InputException} that names file and place, such as {@code o.json: $.polygons[2].points: must be an array}.
 */
public final class JsonCursor {
    /** Larger than any outline a person draws, small enough to read at once. */
    private static final long LARGEST_FILE_BYTES = 32L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String source;
    private final String path;
    private final JsonNode node;

    private JsonCursor(String source, String path, JsonNode node) {
        this.source = source;
        this.path = path;
        this.node = node;
    }

    /** Reads a file whole and stands at its root. */
    public static JsonCursor read(Path file) {
        return parse(file.toString(), bytes(file));
    }

    /** Parses text that came from {@code source} and stands at its root. */
    public static JsonCursor parse(String source, byte[] json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (root == null || root.isMissingNode()) {
                throw new InputException(source + ": is empty, expected JSON");
            }
            return new JsonCursor(source, "$", root);
        } catch (JacksonException e) {
            throw new InputException(source + ": is not valid JSON" + place(e) + ": " + e.getOriginalMessage(), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw new InputException(file + ": is larger than " + (LARGEST_FILE_BYTES >> 20) + " MB");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read", e);
        }
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    /** The field of this object, which must be there. */
    public JsonCursor field(String name) {
        return optional(name).orElseThrow(() -> error("needs the field \"" + name + "\""));
    }

    /** The field of this object, if it is there and not null. */
    public Optional<JsonCursor> optional(String name) {
        requireObject();
        JsonNode child = node.get(name);
        return child == null || child.isNull()
                ? Optional.empty()
                : Optional.of(new JsonCursor(source, path + "." + name, child));
    }

    /** Refuses fields that are not among the known ones: a misspelt field must not be overlooked. */
    public JsonCursor onlyFields(Set<String> known) {
        requireObject();
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw error("does not know the field \"" + name + "\"; known are "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
        return this;
    }

    /** The items of this array. */
    public List<JsonCursor> items() {
        if (!node.isArray()) {
            throw error("must be an array");
        }
        List<JsonCursor> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new JsonCursor(source, path + "[" + i + "]", node.get(i)));
        }
        return items;
    }

    /** This array of exactly {@code count} finite numbers. */
    public double[] numbers(int count) {
        List<JsonCursor> items = items();
        if (items.size() != count) {
            throw error("must hold " + count + " numbers, has " + items.size());
        }
        return items.stream().mapToDouble(JsonCursor::number).toArray();
    }

    public String text() {
        if (!node.isString() || node.stringValue().isBlank()) {
            throw error("must be text");
        }
        return node.stringValue();
    }

    public double number() {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw error("must be a number");
        }
        return node.doubleValue();
    }

    public int integer() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw error("must be a whole number");
        }
        return node.intValue();
    }

    public boolean truth() {
        if (!node.isBoolean()) {
            throw error("must be true or false");
        }
        return node.booleanValue();
    }

    /** An error at this place; the caller throws it. */
    public InputException error(String problem) {
        return new InputException(source + ": " + path + ": " + problem);
    }

    private void requireObject() {
        if (!node.isObject()) {
            throw error("must be an object");
        }
    }
}
