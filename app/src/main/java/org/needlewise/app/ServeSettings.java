package org.needlewise.app;

import java.nio.file.Path;

/**
 * What {@code serve} was asked for.
 *
 * @param port of the loopback address; 0 takes a free one
 * @param dataDirectory everything the application keeps lies below it
 * @param demo whether this is the sample life
 */
public record ServeSettings(int port, Path dataDirectory, boolean demo) {
    private static final int HIGHEST_PORT = 65_535;

    public ServeSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and " + HIGHEST_PORT);
        }
    }
}
