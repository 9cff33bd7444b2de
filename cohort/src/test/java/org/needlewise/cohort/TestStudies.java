package org.needlewise.cohort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.needlewise.cohort.archive.StudyFileWriter;
import org.needlewise.model.site.Outline;
import org.needlewise.model.study.StudyConsent;
import org.needlewise.model.study.StudyFormat;
import org.needlewise.model.study.StudyPair;
import org.needlewise.model.study.StudyRecord;
import org.needlewise.model.study.StudySession;
import org.needlewise.model.study.StudySite;
import org.needlewise.model.study.StudyVisit;
import org.needlewise.phantom.Phantom;
import org.needlewise.phantom.RenderedScene;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;

/** Study archives of rendered photographs, small and few, rendered once a run. */
public final class TestStudies {
    private static final int WIDTH_PX = 1600;
    private static final int HEIGHT_PX = 1200;

    private TestStudies() {}

    private static final class Rendered {
        static final RenderedScene SCENE = Phantom.render(SceneSpec.of(SceneKind.STRIAE_RUBRAE_LIGHT, 3)
                .withSize(WIDTH_PX, HEIGHT_PX)
                .withPhotos(1, 1));
    }

    /** One baseline photograph. */
    public static byte[] before() {
        return Rendered.SCENE.baseline().get(0).jpeg();
    }

    /** One later photograph of the same skin. */
    public static byte[] after() {
        return Rendered.SCENE.followup().get(0).jpeg();
    }

    /** The outline on {@link #before}, under the photograph's id in a record. */
    public static Outline outline(String photo) {
        return new Outline(photo, false, Rendered.SCENE.lasso().polygons());
    }

    /** Participant of a number. */
    public static String participant(int number) {
        return String.format("%032x", number);
    }

    /** A pair; its treated site has one visit before and one after, one photograph each. */
    public static StudyRecord record(int number) {
        List<StudyVisit> visits = new ArrayList<>();
        for (String site : List.of("s1")) {
            String before = site + "-v1-p1";
            visits.add(new StudyVisit(
                    site + "-v1",
                    site,
                    -7,
                    List.of(StudyFileWriter.photograph(before, before())),
                    Optional.of(outline(before)),
                    Optional.empty()));
            visits.add(new StudyVisit(
                    site + "-v2",
                    site,
                    100,
                    List.of(StudyFileWriter.photograph(site + "-v2-p1", after())),
                    Optional.empty(),
                    Optional.empty()));
        }
        return new StudyRecord(
                StudyFormat.NAME,
                StudyFormat.VERSION,
                "test",
                new StudyConsent(true, StudyConsent.CURRENT_WORDING),
                participant(number),
                120,
                List.of(site("s1"), site("s2")),
                List.of(new StudyPair("p1", "s1", "s2")),
                List.of(new StudySession(0, List.of(new StudySession.Zone("s1", 0.5, 4, 120, Optional.of(3), false)))),
                List.of(),
                visits);
    }

    /** The photographs that {@link #record} names. */
    public static Map<String, byte[]> photos() {
        Map<String, byte[]> photos = new LinkedHashMap<>();
        for (String site : List.of("s1")) {
            photos.put("photos/" + site + "-v1-p1.jpg", before());
            photos.put("photos/" + site + "-v2-p1.jpg", after());
        }
        return photos;
    }

    /** Writes an archive of that person. */
    public static Path write(Path folder, int number) throws IOException {
        Path file = folder.resolve("person-" + number + ".zip");
        StudyFileWriter.write(file, record(number), photos());
        return file;
    }

    private static StudySite site(String id) {
        return new StudySite(id, "striae-rubrae", Optional.of("card-l"), Optional.empty());
    }
}
