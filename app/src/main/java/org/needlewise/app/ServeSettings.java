package org.needlewise.app;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What {@code serve} was asked for.
 *
 * @param port of the loopback address; 0 takes a free one
 * @param dataDirectory everything the application keeps lies below it
 * @param demo whether this is the sample life
 * @param lanPort port that phones in the home network may join at; empty keeps them out; 0 takes a free one
 */
public record ServeSettings(int port, Path dataDirectory, boolean demo, OptionalInt lanPort) {
    private static final int HIGHEST_PORT = 65_535;

    public ServeSettings {
        check(port);
        lanPort.ifPresent(ServeSettings::check);
    }

    /** For this computer only. */
    public ServeSettings(int port, Path dataDirectory, boolean demo) {
        this(port, dataDirectory, demo, OptionalInt.empty());
    }

    private static void check(int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and " + HIGHEST_PORT);
        }
    }
}
