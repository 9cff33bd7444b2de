package org.needlewise.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where everything lies that the application keeps.
 *
 * @param data the folder given to {@code serve}
 * @param demo whether it holds the sample life
 */
@ConfigurationProperties("needlewise")
public record DataDirectory(Path data, boolean demo) {
    /** A folder below, made when it is not there. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(data.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + data.resolve(name), e);
        }
    }
}
