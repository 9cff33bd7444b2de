package org.needlewise.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What {@code serve} was asked for.
 *
 * @param port of the loopback address; 0 takes a free one
 * @param dataDirectory everything the application keeps lies below it
 * @param demo whether this is the sample life
 * @param lanPort port that phones in the home network may join at; empty keeps them out; 0 takes a free one
 * @param spring settings of the framework by name, such as {@code spring.profiles.active} for another database
 */
public record ServeSettings(
        int port, Path dataDirectory, boolean demo, OptionalInt lanPort, Map<String, String> spring) {
    private static final int HIGHEST_PORT = 65_535;

    public ServeSettings {
        check(port);
        lanPort.ifPresent(ServeSettings::check);
        spring = Map.copyOf(spring);
    }

    /** With the database of the data folder. */
    public ServeSettings(int port, Path dataDirectory, boolean demo, OptionalInt lanPort) {
        this(port, dataDirectory, demo, lanPort, Map.of());
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
