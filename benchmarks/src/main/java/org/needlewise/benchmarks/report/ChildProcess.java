package org.needlewise.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a process took, read from the system while it ran.
 *
 * @param exitCode of the process
 * @param wallMs from start to end
 * @param cpuMs processor time of all its threads, to about 10 ms
 * @param mostMemoryMb most resident memory, 2²⁰ bytes; NaN where the system does not say
 * @param output standard output and error
 */
public record ChildProcess(int exitCode, double wallMs, double cpuMs, double mostMemoryMb, String output) {
    private static final long POLL_MS = 5;
    private static final int UTIME = 11;
    private static final double TICKS_PER_MS = 0.1;

    /** Runs a command to its end. */
    public static ChildProcess run(List<String> command) throws IOException {
        Path log = Files.createTempFile("needlewise-child", ".log");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Path system = Path.of("/proc", String.valueOf(process.pid()));
            double memory = Double.NaN;
            double cpu = Double.NaN;
            while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
                memory = most(memory, memoryMb(system));
                cpu = most(cpu, cpuMs(system));
            }
            double wall = (System.nanoTime() - start) / 1e6;
            return new ChildProcess(process.exitValue(), wall, cpu, memory, Files.readString(log));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.get(0) + " ran", e);
        } finally {
            Files.delete(log);
        }
    }

    /** Whether a program can be called by its name. */
    public static boolean isInstalled(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static double most(double before, double now) {
        return Double.isNaN(now) ? before : Double.isNaN(before) ? now : Math.max(before, now);
    }

    private static double memoryMb(Path system) {
        for (String line : read(system.resolve("status")).split("\n")) {
            if (line.startsWith("VmHWM:")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return Double.NaN;
    }

    private static double cpuMs(Path system) {
        String stat = read(system.resolve("stat"));
        if (stat.isEmpty()) {
            return Double.NaN;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1])) / TICKS_PER_MS;
    }

    /** Empty when the process has just ended. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
