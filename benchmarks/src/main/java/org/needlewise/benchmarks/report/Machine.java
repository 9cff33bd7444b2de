package org.needlewise.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The machine that figures were measured on.
 *
 * @param processor its model as the system calls it
 * @param cores that this process may use
 * @param memoryGb installed memory, 10⁹ bytes
 * @param loadPerCore one-minute load average over cores when asked; negative where the system does not say
 */
public record Machine(String processor, int cores, double memoryGb, String java, double loadPerCore) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Path MEMORY_INFO = Path.of("/proc/meminfo");

    /** This machine, now. */
    public static Machine here() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Machine(
                field(CPU_INFO, "model name").orElse(System.getProperty("os.arch")),
                cores,
                field(MEMORY_INFO, "MemTotal")
                        .map(text -> Double.parseDouble(text.replaceAll("\\D", "")) * 1024 / 1e9)
                        .orElse(Double.NaN),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() / cores);
    }

    private static Optional<String> field(Path file, String name) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Machine, date and command as the head of a page. */
    public String head(Clock clock, String command) {
        return String.format(
                Locale.ROOT,
                "Measured %s by `%s` on %s, %d cores, %.0f GB, %s%s.%n",
                LocalDate.now(clock),
                command,
                processor,
                cores,
                memoryGb,
                java,
                loadPerCore > 1.5
                        ? String.format(Locale.ROOT, "; the machine was busy, load %.1f a core", loadPerCore)
                        : "");
    }
}
