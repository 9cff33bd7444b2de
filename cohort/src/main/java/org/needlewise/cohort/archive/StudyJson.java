package org.needlewise.cohort.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.study.StudyFormat;
import org.needlewise.model.study.StudyRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records of {@code model.study} as JSON: component names are field names, nothing else is defined here. */
public final class StudyJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_DETAIL = 200;

    private StudyJson() {}

    /** The record of an archive, or why it is not used. */
    public static Outcome<StudyRecord> read(byte[] manifest) {
        try {
            JsonNode node = JSON.readTree(manifest);
            if (!node.path("format").asString("").equals(StudyFormat.NAME)) {
                return Outcome.refused(RefusalCode.STUDY_NOT_AN_ARCHIVE, StudyFormat.MANIFEST);
            }
            int version = node.path("formatVersion").asInt(0);
            if (version > StudyFormat.VERSION) {
                return Outcome.refused(RefusalCode.STUDY_NEWER, version);
            }
            StudyRecord study = JSON.treeToValue(node, StudyRecord.class);
            return study.consent() != null && study.consent().given()
                    ? Outcome.measured(study)
                    : Outcome.refused(RefusalCode.STUDY_WITHOUT_CONSENT);
        } catch (JacksonException e) {
            String detail = Objects.requireNonNullElse(e.getOriginalMessage(), "JSON");
            return Outcome.refused(
                    RefusalCode.STUDY_CONTRADICTORY,
                    detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail);
        }
    }

    /** Any record of ours as JSON, for handing it from task to task. */
    public static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** What {@link #write} wrote. */
    public static <T> T parse(String text, Class<T> type) {
        return JSON.readValue(text.getBytes(UTF_8), type);
    }
}
