package org.needlewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DesktopBrowserTest {
    private static final String ADDRESS = "http://localhost:8080";

    @Test
    void asksTheDesktopThatIsThere() {
        assertThat(DesktopBrowser.command("Linux", Map.of("DISPLAY", ":0"), ADDRESS))
                .contains(List.of("xdg-open", ADDRESS));
        assertThat(DesktopBrowser.command("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ADDRESS))
                .contains(List.of("xdg-open", ADDRESS));
        assertThat(DesktopBrowser.command("Mac OS X", Map.of(), ADDRESS)).contains(List.of("open", ADDRESS));
        assertThat(DesktopBrowser.command("Windows 11", Map.of(), ADDRESS)).isPresent();
    }

    @Test
    void opensNothingWhereNobodySitsBeforeTheScreen() {
        assertThat(DesktopBrowser.command("Linux", Map.of(), ADDRESS)).isEmpty();
        assertThat(DesktopBrowser.command(
                        "Linux",
                        Map.of("DISPLAY", "localhost:10.0", "SSH_CONNECTION", "10.0.0.2 1 10.0.0.1 22"),
                        ADDRESS))
                .isEmpty();
    }
}
