package org.needlewise.cli.schema;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds JSON against a schema (JSON Schema 2020-12, the words that docs/schemas uses; any other word is an error, so that
 * none is overlooked).
 */
public final class JsonSchema {
    private static final Set<String> SILENT = Set.of("$schema", "$defs", "title", "description", "then");

    private final JsonNode root;

    private JsonSchema(JsonNode root) {
        this.root = root;
    }

    public static JsonSchema read(Path file) {
        return new JsonSchema(JsonMapper.shared().readTree(file.toFile()));
    }

    /** Everything that does not fit, each with its place. */
    public List<String> misfits(JsonNode value) {
        return misfits(root, value, "$");
    }

    private List<String> misfits(JsonNode schema, JsonNode value, String place) {
        List<String> misfits = new ArrayList<>();
        for (Map.Entry<String, JsonNode> word : schema.properties()) {
            if (!SILENT.contains(word.getKey())) {
                misfits.addAll(misfits(schema, word.getKey(), word.getValue(), value, place));
            }
        }
        return misfits;
    }

    private List<String> misfits(JsonNode schema, String word, JsonNode asked, JsonNode value, String place) {
        return switch (word) {
            case "$ref" -> misfits(referred(asked.stringValue()), value, place);
            case "properties" -> ofProperties(asked, value, place);
            case "items" -> ofItems(asked, value, place);
            case "allOf" ->
                stream(asked)
                        .flatMap(one -> misfits(one, value, place).stream())
                        .toList();
            case "anyOf", "oneOf" ->
                fits(stream(asked).anyMatch(one -> misfits(one, value, place).isEmpty()), value, place + " " + word);
            case "if" -> misfits(asked, value, place).isEmpty() ? misfits(schema.get("then"), value, place) : List.of();
            case "required" ->
                fits(
                        !value.isObject() || stream(asked).allMatch(name -> value.has(name.stringValue())),
                        value,
                        place + " needs " + asked);
            case "additionalProperties" ->
                fits(
                        !value.isObject()
                                || value.propertyNames().stream()
                                        .allMatch(
                                                name -> schema.get("properties").has(name)),
                        value,
                        place + " has more than " + schema.get("properties").propertyNames());
            default -> fits(fits(word, asked, value), value, place + " " + word + " " + asked);
        };
    }

    private JsonNode referred(String reference) {
        return root.at(reference.substring(1));
    }

    private List<String> ofProperties(JsonNode properties, JsonNode value, String place) {
        return properties.properties().stream()
                .filter(property -> value.has(property.getKey()))
                .flatMap(property ->
                        misfits(property.getValue(), value.get(property.getKey()), place + "." + property.getKey())
                                .stream())
                .toList();
    }

    private List<String> ofItems(JsonNode items, JsonNode value, String place) {
        return !value.isArray()
                ? List.of()
                : IntStream.range(0, value.size())
                        .boxed()
                        .flatMap(i -> misfits(items, value.get(i), place + "[" + i + "]").stream())
                        .toList();
    }

    private static List<String> fits(boolean fits, JsonNode value, String misfit) {
        return fits ? List.of() : List.of(misfit + ": " + value);
    }

    private static boolean fits(String word, JsonNode asked, JsonNode value) {
        return switch (word) {
            case "type" ->
                asked.isArray()
                        ? stream(asked).anyMatch(type -> isOf(type.stringValue(), value))
                        : isOf(asked.stringValue(), value);
            case "enum" -> stream(asked).anyMatch(value::equals);
            case "const" -> asked.equals(value);
            case "pattern" ->
                !value.isString()
                        || Pattern.compile(asked.stringValue())
                                .matcher(value.stringValue())
                                .find();
            case "format" -> !value.isString() || isDay(value.stringValue());
            case "minimum" -> !value.isNumber() || value.doubleValue() >= asked.doubleValue();
            case "exclusiveMinimum" -> !value.isNumber() || value.doubleValue() > asked.doubleValue();
            case "maximum" -> !value.isNumber() || value.doubleValue() <= asked.doubleValue();
            case "minLength" -> !value.isString() || value.stringValue().length() >= asked.intValue();
            case "minItems" -> !value.isArray() || value.size() >= asked.intValue();
            case "maxItems" -> !value.isArray() || value.size() <= asked.intValue();
            default -> throw new IllegalArgumentException("the schema says " + word + ", which nobody looks at here");
        };
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("no such type: " + type);
        };
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
