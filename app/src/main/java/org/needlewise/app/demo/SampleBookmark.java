package org.needlewise.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.needlewise.app.DataDirectory;
import org.springframework.stereotype.Component;

/** Remembers the day that a sample year ends on from its first page to its last, so that a stop in between is taken up. */
@Component
class SampleBookmark {
    private final Path file;

    SampleBookmark(DataDirectory data) {
        this.file = data.data().resolve("sample-year-unfinished");
    }

    /** The last day of the year that was begun and not finished. */
    Optional<LocalDate> begun() {
        try {
            return Files.exists(file)
                    ? Optional.of(LocalDate.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void begin(LocalDate lastDay) {
        try {
            Files.writeString(file, lastDay.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
