package org.needlewise.cohort.archive;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.study.StudyRecord;

/**
 * One archive of the input, read or refused.
 *
 * @param path of the file
 * @param study its record; empty when refused
 * @param refusals why it is not used; empty when it is
 */
public record ArchiveEntry(String path, Optional<StudyRecord> study, List<Refusal> refusals) {
    public ArchiveEntry {
        refusals = List.copyOf(refusals);
    }

    /** Reads the record of an archive; never fails for what is in the file. */
    public static ArchiveEntry read(String path, Configuration configuration) {
        try (StudyFile file = StudyFile.open(path, configuration)) {
            Optional<byte[]> manifest = file.manifest();
            if (manifest.isEmpty()) {
                return refused(path, "no study.json");
            }
            Outcome<StudyRecord> outcome = StudyJson.read(manifest.get());
            return outcome instanceof Outcome.Measured<StudyRecord> read
                    ? new ArchiveEntry(path, Optional.of(read.value()), List.of())
                    : new ArchiveEntry(path, Optional.empty(), ((Outcome.Refused<StudyRecord>) outcome).refusals());
        } catch (IOException e) {
            return refused(path, Objects.requireNonNullElse(e.getMessage(), "unreadable"));
        }
    }

    /** The same archive, left out because another one holds more of the same person. */
    public ArchiveEntry asSecond() {
        return new ArchiveEntry(path, Optional.empty(), List.of(new Refusal(RefusalCode.STUDY_TWICE)));
    }

    /** Code of the first refusal; empty when it is used. */
    public String code() {
        return refusals.isEmpty() ? "" : refusals.get(0).code().code();
    }

    /** The reason in English; empty when it is used. */
    public String reason() {
        return refusals.isEmpty() ? "" : refusals.get(0).text(Locale.ENGLISH);
    }

    private static ArchiveEntry refused(String path, String detail) {
        return new ArchiveEntry(path, Optional.empty(), List.of(new Refusal(RefusalCode.STUDY_NOT_AN_ARCHIVE, detail)));
    }
}
