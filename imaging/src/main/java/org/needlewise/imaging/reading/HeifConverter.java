package org.needlewise.imaging.reading;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;

/**
 * Turns HEIC into JPEG of the best quality by the program {@code heif-convert} of libheif, since the patents on HEVC
 * keep a decoder out of what is shipped. The program turns the picture upright itself and carries colour profile and
 * EXIF over.
 *
 * @param program the program, or empty where this computer has none
 * @param patience how long it may take for one picture
 */
public record HeifConverter(Optional<Path> program, Duration patience) {
    private static final List<String> PROGRAMS = List.of("heif-convert", "heif-dec");
    private static final Duration STANDARD_PATIENCE = Duration.ofSeconds(60);
    private static final int MAX_OUTPUT_BYTES = 256 << 20;
    /** A folder of Linux that lies in memory: a picture that is kept encrypted shall not pass over the disk. */
    private static final Path IN_MEMORY = Path.of("/dev/shm");

    /** The first such program on a search path like that of the shell. */
    public static HeifConverter on(String searchPath) {
        Optional<Path> found = Stream.of(searchPath.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> PROGRAMS.stream().map(name -> Path.of(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
        return new HeifConverter(found, STANDARD_PATIENCE);
    }

    Outcome<byte[]> toJpeg(byte[] heif) {
        if (program.isEmpty()) {
            return Outcome.refused(RefusalCode.HEIC_UNREADABLE);
        }
        try {
            Path folder = workFolder();
            try {
                return convert(program.get(), heif, folder);
            } finally {
                remove(folder);
            }
        } catch (IOException cannotRun) {
            return Outcome.refused(RefusalCode.HEIC_UNREADABLE);
        }
    }

    /** Readable by this user only; in memory where the system has such a folder with room enough. */
    private static Path workFolder() throws IOException {
        String name = "needlewise-heic";
        return Files.isWritable(IN_MEMORY) && Files.getFileStore(IN_MEMORY).getUsableSpace() > MAX_OUTPUT_BYTES
                ? Files.createTempDirectory(IN_MEMORY, name)
                : Files.createTempDirectory(name);
    }

    private Outcome<byte[]> convert(Path executable, byte[] heif, Path folder) throws IOException {
        Path in = folder.resolve("in.heic");
        Files.write(in, heif);
        Process process = new ProcessBuilder(executable.toString(), "-q", "100", "in.heic", "out.jpg")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!endsInTime(process) || process.exitValue() != 0) {
            return Outcome.refused(RefusalCode.IMAGE_DAMAGED);
        }
        Optional<Path> written = written(folder);
        if (written.isEmpty()) {
            return Outcome.refused(RefusalCode.IMAGE_DAMAGED);
        }
        if (Files.size(written.get()) > MAX_OUTPUT_BYTES) {
            return Outcome.refused(RefusalCode.IMAGE_TOO_LARGE, "HEIC");
        }
        try (InputStream jpeg = Files.newInputStream(written.get())) {
            return Outcome.measured(jpeg.readAllBytes());
        }
    }

    private boolean endsInTime(Process process) {
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly().onExit().join();
        return false;
    }

    /** Several top-level pictures are written as out-1.jpg, out-2.jpg and so on; the largest is the photograph. */
    private static Optional<Path> written(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()));
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
