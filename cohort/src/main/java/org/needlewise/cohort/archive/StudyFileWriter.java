package org.needlewise.cohort.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.needlewise.model.study.StudyFormat;
import org.needlewise.model.study.StudyRecord;
import org.needlewise.model.study.StudyVisit.Photograph;

/** Writes study archives, for simulated registries and tests; people's own come from the application. */
public final class StudyFileWriter {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private StudyFileWriter() {}

    /**
     * A photograph as a record names it.
     *
     * @param id within the record
     * @param jpeg its content
     */
    public static Photograph photograph(String id, byte[] jpeg) {
        return new Photograph(id, StudyFormat.PHOTOS + id + ".jpg", StudyFile.sha256(jpeg));
    }

    /**
     * Writes an archive.
     *
     * @param photos content by path in the zip; one that is left out is missing from the archive
     */
    public static void write(Path target, StudyRecord study, Map<String, byte[]> photos) throws IOException {
        try (OutputStream file = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(file, UTF_8)) {
            for (Map.Entry<String, byte[]> photo : photos.entrySet()) {
                stored(zip, photo.getKey(), photo.getValue());
            }
            ZipEntry manifest = new ZipEntry(StudyFormat.MANIFEST);
            manifest.setTimeLocal(NO_TIME);
            zip.putNextEntry(manifest);
            zip.write(StudyJson.write(study).getBytes(UTF_8));
            zip.closeEntry();
        }
    }

    /** Pictures do not compress. */
    private static void stored(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
