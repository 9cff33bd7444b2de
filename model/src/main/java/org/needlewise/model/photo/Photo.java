package org.needlewise.model.photo;

import java.nio.file.Path;

/** A photograph as it came, by where it lies. */
public record Photo(Path path) {
    /** File name, the photograph's name in every output. */
    public String name() {
        Path file = path.getFileName();
        return file == null ? path.toString() : file.toString();
    }
}
