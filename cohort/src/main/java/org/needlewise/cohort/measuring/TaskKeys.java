package org.needlewise.cohort.measuring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.needlewise.cohort.archive.StudyJson;

/** Names the numbers that a visit gives before they are there: the same name, the same numbers. */
final class TaskKeys {
    private TaskKeys() {}

    /** SHA-256 of engine, person and all that is measured; where the archive lies does not matter. */
    static String of(VisitTask task, String engine) {
        VisitTask anywhere = new VisitTask("", task.participant(), task.site(), task.reference(), task.visit());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((engine + "\n" + StudyJson.write(anywhere)).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
