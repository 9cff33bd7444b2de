package org.needlewise.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The browser of the person who sits before this computer, where there is one. */
final class DesktopBrowser {
    private DesktopBrowser() {}

    /** Shows an address there; nothing happens where there is no desktop, or none that can be asked. */
    static void show(String address, Console console) {
        command(System.getProperty("os.name", ""), System.getenv(), address).ifPresent(command -> {
            try {
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                console.err().println("The browser cannot be asked (" + e.getMessage() + "); open the address there.");
            }
        });
    }

    /** How this system is asked; empty where nobody sits before it. */
    static Optional<List<String>> command(String system, Map<String, String> environment, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return Optional.of(List.of("open", address));
        }
        if (name.startsWith("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", address));
        }
        boolean desktop = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop && !environment.containsKey("SSH_CONNECTION")
                ? Optional.of(List.of("xdg-open", address))
                : Optional.empty();
    }
}
