package org.needlewise.protocol.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Texts of one language by key, such as {@code rule.keloid} or {@code question.tattoo}. The texts of tables and files are
 * English; a language that is not there is answered in English.
 */
public final class Translation {
    /** The texts as they stand in tables and files. */
    public static final Translation ENGLISH = new Translation(Locale.ENGLISH, Map.of());

    /** Languages there are besides English, and the files of each. */
    private static final Map<String, List<String>> FILES =
            Map.of("de", List.of("rules", "questions", "planning", "healing", "words"));

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private final Locale locale;
    private final Map<String, String> texts;

    private Translation(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** The translation for a locale's language. */
    public static Translation of(Locale locale) {
        String language = locale.getLanguage();
        List<String> files = FILES.get(language);
        if (files == null) {
            return ENGLISH;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : files) {
            read("/org/needlewise/protocol/" + language + "/" + file + ".yaml").forEach((key, text) -> {
                if (texts.put(key, text) != null) {
                    throw new IllegalStateException("two texts are called " + key);
                }
            });
        }
        return new Translation(Locale.forLanguageTag(language), Collections.unmodifiableMap(texts));
    }

    private static Map<String, String> read(String path) {
        try (InputStream in = Translation.class.getResourceAsStream(path)) {
            return MAPPER.readValue(Objects.requireNonNull(in, path), new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    /** The text in this language, or the English one when there is none. */
    public String text(String key, String english) {
        return texts.getOrDefault(key, english);
    }

    /** Texts of the same kind: a list's keys are numbered from 1. */
    public List<String> texts(String key, List<String> english) {
        String[] translated = new String[english.size()];
        for (int i = 0; i < translated.length; i++) {
            translated[i] = text(key + "." + (i + 1), english.get(i));
        }
        return List.of(translated);
    }

    /** Every text of a map, by its own key. */
    public Map<String, String> texts(Map<String, String> english) {
        Map<String, String> translated = new LinkedHashMap<>();
        english.forEach((key, text) -> translated.put(key, text(key, text)));
        return translated;
    }

    /** All texts there are in this language besides the English ones, by key. */
    public Map<String, String> texts() {
        return texts;
    }

    public Locale locale() {
        return locale;
    }
}
