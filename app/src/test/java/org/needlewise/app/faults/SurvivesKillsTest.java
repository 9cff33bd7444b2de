package org.needlewise.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.app.NeedlewiseApplication;
import org.needlewise.app.ServeSettings;
import org.needlewise.app.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills a real process at moments of chance while it starts, takes photographs in, measures, writes backups, seals and
 * opens the record and changes its passphrase, and while it migrates. {@code -Dneedlewise.test.kills=100} kills a hundred times.
 */
class SurvivesKillsTest {
    private static final int KILLS = Integer.getInteger("needlewise.test.kills", 3);
    private static final long SEED = Long.getLong("needlewise.test.seed", 20261122);
    private static final int LONGEST_START_MS = 4000;
    private static final int LONGEST_WORK_MS = Integer.getInteger("needlewise.test.work", 6000);
    private static final int LONGEST_WAIT_S = 600;

    private final Map<String, String> settings =
            new HashMap<>(TestDatabase.ofThisRun().settings());
    private final List<String> acknowledged = new ArrayList<>();
    private final Set<String> results = new HashSet<>();
    private final List<String> lost = new ArrayList<>();
    private int checked;
    private int measured;
    private int passphrases;

    @TempDir
    Path folder;

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        Path data = folder.resolve("data");
        settings.put("needlewise.longest-request", "5s");
        try (ConfigurableApplicationContext app = start(data)) {
            Life life = new Life(app);
            life.measurable();
            results.add(Victim.measured(app, life));
        }
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            boolean whileStarting = random.nextInt(4) == 0;
            int after = random.nextInt(whileStarting ? LONGEST_START_MS : LONGEST_WORK_MS);
            liveAndDie(data, random.nextLong(), whileStarting, after);
            assertThat(lost).isEmpty();
        }
        assertThat(Files.readString(folder.resolve("victim.log"))).doesNotContain("Exception in thread");
        try (ConfigurableApplicationContext app = start(data)) {
            Life life = new Life(app);
            assertThat(new Sealing(app, life.person()).enter(acknowledged)).isTrue();
            for (String line : acknowledged) {
                if (line.startsWith("KEPT ")) {
                    assertThat(life.has(line.substring(5))).as(line).isTrue();
                }
            }
            results.add(Victim.measured(app, life));
        }
        System.out.printf(
                "%d kills on %s: %d things acknowledged, %d checks afterwards, %d passphrases set, %d measurements with %d"
                        + " results, %d lost; starts that said what they repaired: %d%n",
                KILLS,
                TestDatabase.ofThisRun(),
                acknowledged.stream().filter(line -> !line.startsWith("TRYING")).count(),
                checked,
                passphrases,
                measured,
                results.size(),
                lost.size(),
                repairs(data));
        assertThat(lost).isEmpty();
        assertThat(results)
                .as("measuring gives one result, however often it was cut off")
                .hasSize(1);
    }

    @Test
    @Tag("h2")
    void comesThroughAMigrationThatIsKilled() throws Exception {
        int marked = 0;
        Random random = new Random(SEED + 1);
        for (int kill = 0; kill < Math.max(1, KILLS / 5); kill++) {
            Path data = folder.resolve("migration" + kill);
            String url = "jdbc:h2:file:" + data.resolve("database").resolve("needlewise")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
            Flyway.configure()
                    .dataSource(url, "needlewise", "")
                    .target("1")
                    .load()
                    .migrate();
            marked += dieMigrating(data, random.nextInt(150)) ? 1 : 0;
            try (ConfigurableApplicationContext app = start(data)) {
                assertThat(app.getBean(JdbcClient.class)
                                .sql("select count(*) from backup_run")
                                .query(Integer.class)
                                .single())
                        .isZero();
            }
        }
        System.out.printf("%d migrations were cut off half way and came through%n", marked);
    }

    private static long repairs(Path data) throws IOException {
        return Files.readAllLines(data.resolve("logs").resolve("needlewise.log")).stream()
                .filter(line -> line.contains("looked after the record") || line.contains("are taken up again"))
                .count();
    }

    private ConfigurableApplicationContext start(Path data) {
        return NeedlewiseApplication.start(new ServeSettings(0, data, false, OptionalInt.empty(), settings));
    }

    private void liveAndDie(Path data, long seed, boolean whileStarting, int after) throws Exception {
        Path acks = folder.resolve("acknowledged.txt");
        Files.write(acks, acknowledged);
        Process victim = launch(data, acks, seed);
        Thread reader = new Thread(() -> read(victim));
        reader.start();
        if (whileStarting) {
            victim.waitFor(after, TimeUnit.MILLISECONDS);
        } else {
            waitUntilReady(victim, acks);
            victim.waitFor(after, TimeUnit.MILLISECONDS);
            assertThat(victim.isAlive()).as("it works until it is killed").isTrue();
        }
        victim.destroyForcibly().waitFor();
        reader.join();
    }

    private volatile boolean ready;

    private void waitUntilReady(Process victim, Path acks) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_S);
        while (!ready) {
            assertThat(victim.isAlive()).as("it starts after a kill").isTrue();
            assertThat(System.nanoTime()).as(acks.toString()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private void read(Process victim) {
        ready = false;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("@")) {
                    heard(line.substring(1));
                }
            }
        } catch (IOException e) {
            // A pipe breaks when its other end is killed.
            ready = false;
        }
    }

    private void heard(String line) {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
            case "READY" -> ready = true;
            case "CHECKED" -> checked += Integer.parseInt(words[1]);
            case "LOST" -> lost.add(line);
            case "PASSPHRASE" -> {
                acknowledged.add(line);
                passphrases++;
            }
            case "MEASURED" -> {
                results.add(words[1]);
                measured++;
            }
            default -> acknowledged.add(line);
        }
    }

    private boolean dieMigrating(Path data, int after) throws Exception {
        Path acks = Files.writeString(folder.resolve("none.txt"), "");
        Process victim = launch(data, acks, 0);
        Path mark = data.resolve("migration-unfinished.txt");
        boolean seen = false;
        while (victim.isAlive() && !seen) {
            seen = Files.exists(mark);
            Thread.sleep(1);
            if (Files.exists(data.resolve("snapshots")) && !seen) {
                seen = Files.exists(mark);
            }
        }
        Thread.sleep(after);
        victim.destroyForcibly().waitFor();
        return Files.exists(mark);
    }

    private Process launch(Path data, Path acks, long seed) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Victim.class.getName(),
                data.toString(),
                acks.toString(),
                Long.toString(seed)));
        command.addAll(settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.toList()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("victim.log").toFile()))
                .start();
    }
}
