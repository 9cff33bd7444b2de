package org.needlewise.cohort.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.needlewise.cohort.archive.StudyFileWriter;
import org.needlewise.imaging.input.OutlineReader;
import org.needlewise.model.site.Outline;
import org.needlewise.model.study.StudyConsent;
import org.needlewise.model.study.StudyFormat;
import org.needlewise.model.study.StudyRecord;
import org.needlewise.model.study.StudySession;
import org.needlewise.model.study.StudySite;
import org.needlewise.model.study.StudyVisit;

/** Archives of one rendered scene (as {@code needlewise phantom} writes it), many times over: two photographs a person. */
final class SceneArchives {
    static final int PHOTOS_A_PERSON = 2;

    private static final int LATER_DAY = 100;

    private final byte[] before;
    private final byte[] after;
    private final Outline outline;

    SceneArchives(Path scene) throws IOException {
        this.before = Files.readAllBytes(scene.resolve("baseline-1.jpg"));
        this.after = Files.readAllBytes(scene.resolve("followup-1.jpg"));
        this.outline = OutlineReader.outline(scene.resolve("lasso.json"));
    }

    /** Writes so many people's archives into a folder. */
    void write(Path folder, int people) throws IOException {
        Files.createDirectories(folder);
        Map<String, byte[]> photos = new LinkedHashMap<>();
        photos.put(StudyFormat.PHOTOS + "v1-1.jpg", before);
        photos.put(StudyFormat.PHOTOS + "v2-1.jpg", after);
        for (int person = 0; person < people; person++) {
            StudyFileWriter.write(folder.resolve("person-" + person + ".zip"), record(person), photos);
        }
    }

    private StudyRecord record(int person) {
        return new StudyRecord(
                StudyFormat.NAME,
                StudyFormat.VERSION,
                "benchmark",
                new StudyConsent(true, StudyConsent.CURRENT_WORDING),
                String.format("%032x", person),
                LATER_DAY,
                List.of(new StudySite("s1", "benchmark", Optional.of("card-l"), Optional.empty())),
                List.of(),
                List.of(new StudySession(
                        0, List.of(new StudySession.Zone("s1", 0.5, 4, 100, Optional.empty(), false)))),
                List.of(),
                List.of(
                        new StudyVisit(
                                "v1",
                                "s1",
                                -1,
                                List.of(StudyFileWriter.photograph("v1-1", before)),
                                Optional.of(new Outline("v1-1", outline.exact(), outline.polygons())),
                                Optional.empty()),
                        new StudyVisit(
                                "v2",
                                "s1",
                                LATER_DAY,
                                List.of(StudyFileWriter.photograph("v2-1", after)),
                                Optional.empty(),
                                Optional.empty())));
    }
}
