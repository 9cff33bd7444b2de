package org.needlewise.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The project's files as they lie on disk, without what builds leave; needs no version control. */
final class SourceTree {
    private static final Set<String> NOT_SOURCE = Set.of("target", ".git", ".needlewise", ".idea", ".vscode");

    private SourceTree() {}

    /** The project's folder: the nearest one above the working directory that holds the launcher. */
    static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("needlewise")) && Files.exists(at.resolve("pom.xml"))) {
                return at;
            }
        }
        throw new IllegalStateException("no launcher above the working directory");
    }

    /** Files whose path from the root passes, sorted. */
    static List<SourceFile> files(Predicate<String> wanted) {
        Path root = root();
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> isSource(root.relativize(path)))
                    .map(path -> new SourceFile(
                            path, root.relativize(path).toString().replace('\\', '/')))
                    .filter(file -> wanted.test(file.name()))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SourceFile> java() {
        return files(name -> name.endsWith(".java"));
    }

    private static boolean isSource(Path relative) {
        for (Path part : relative) {
            if (NOT_SOURCE.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    /**
     * A file.
     *
     * @param name path from the root, with slashes
     */
    record SourceFile(Path path, String name) {
        boolean isTest() {
            return name.contains("/src/test/");
        }

        /** The text; empty when the file is not text. */
        Optional<String> text() {
            try {
                return Optional.of(Files.readString(path));
            } catch (MalformedInputException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<String> lines() {
            return text().map(text -> text.lines().toList()).orElse(List.of());
        }

        /** Lines that the pattern finds something in, each with its place. */
        Stream<String> linesWith(java.util.regex.Pattern pattern) {
            List<String> lines = lines();
            return java.util.stream.IntStream.range(0, lines.size())
                    .filter(i -> pattern.matcher(lines.get(i)).find())
                    .mapToObj(i -> name + ":" + (i + 1) + ": " + lines.get(i).strip());
        }
    }
}
