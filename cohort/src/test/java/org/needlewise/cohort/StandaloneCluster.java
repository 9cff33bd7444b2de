package org.needlewise.cohort;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real cluster on loopback: a master and workers, each a process of its own, started as docs/cohort.md says. */
final class StandaloneCluster implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private StandaloneCluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static StandaloneCluster start(Path folder, int workers) throws IOException, InterruptedException {
        Path jars = Files.createDirectories(folder.resolve("home/jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (Files.isRegularFile(jar) && !Files.exists(jars.resolve(jar.getFileName()))) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
        StandaloneCluster cluster = new StandaloneCluster(folder, freePort());
        try {
            cluster.processes.add(cluster.java(
                    "master", "256m", "master", "--host", LOOPBACK, "--port", "" + cluster.port, "--webui-port", "0"));
            cluster.awaitMaster();
            for (int i = 0; i < workers; i++) {
                cluster.worker(i);
            }
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void worker(int number) throws IOException {
        Path work = Files.createDirectories(folder.resolve("work-" + number));
        processes.add(java(
                "worker-" + number,
                "256m",
                "worker",
                "--host",
                LOOPBACK,
                "--cores",
                "1",
                "--memory",
                "1g",
                "--webui-port",
                "0",
                "--work-dir",
                work.toString(),
                url()));
    }

    String url() {
        return "spark://" + LOOPBACK + ":" + port;
    }

    /** Runs the command against this cluster; its words go to files of that name. */
    Process submit(String name, String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(
                "--master",
                url(),
                "--conf",
                "spark.driver.host=" + LOOPBACK,
                "--conf",
                "spark.executor.memory=600m",
                "--conf",
                "spark.executor.extraClassPath=" + System.getProperty("java.class.path")));
        return java(name, "768m", all.toArray(new String[0]));
    }

    /** Kills a worker and its executors at once, as a machine that loses power. */
    void kill(int worker) throws InterruptedException {
        Process process = processes.get(1 + worker);
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** Whether a worker runs an executor. */
    boolean isWorking(int worker) {
        return processes.get(1 + worker).descendants().findAny().isPresent();
    }

    String said(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    private Process java(String name, String heap, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("spark.options").toAbsolutePath(),
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME",
                        folder.resolve("home").toString(),
                        "SPARK_LOCAL_IP",
                        LOOPBACK,
                        "SPARK_SCALA_VERSION",
                        "2.13"));
        return builder.start();
    }

    private void awaitMaster() throws InterruptedException, IOException {
        for (int tries = 0; !isListening(); tries++) {
            if (tries > 600 || !processes.get(0).isAlive()) {
                throw new IOException("the master does not come up: " + said("master"));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean isListening() {
        return Optional.of(port)
                .filter(p -> {
                    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), p)) {
                        return socket.isConnected();
                    } catch (IOException notYet) {
                        return false;
                    }
                })
                .isPresent();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
