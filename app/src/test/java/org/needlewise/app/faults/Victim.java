package org.needlewise.app.faults;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.needlewise.app.NeedlewiseApplication;
import org.needlewise.app.ServeSettings;
import org.needlewise.app.archive.Archives;
import org.needlewise.app.jobs.Jobs;
import org.needlewise.app.photos.Measuring;
import org.needlewise.app.sites.SiteId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The process that is killed. It checks what former ones acknowledged, says so, and then works until it dies, writing a
 * line for everything that it acknowledges: it takes photographs in, measures, writes backups, turns protection on and off
 * and changes the passphrase, all beside each other.
 */
final class Victim {
    private Victim() {}

    /** @param args data folder, file with what was acknowledged, seed, settings of the framework */
    public static void main(String[] args) {
        try {
            live(args);
        } catch (Exception e) {
            // Other threads would keep the process alive.
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void live(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        Map<String, String> settings = new HashMap<>();
        for (int i = 3; i < args.length; i++) {
            String[] setting = args[i].split("=", 2);
            settings.put(setting[0], setting[1]);
        }
        ConfigurableApplicationContext app =
                NeedlewiseApplication.start(new ServeSettings(0, data, false, OptionalInt.empty(), settings));
        Life life = new Life(app);
        List<String> acknowledged = Files.readAllLines(Path.of(args[1]));
        Sealing sealing = new Sealing(app, life.person());
        if (!sealing.enter(acknowledged)) {
            say("LOST the passphrase");
        }
        check(app, life, acknowledged);
        Random random = new Random(Long.parseLong(args[2]));
        beside(() -> measureForEver(app, life));
        Random passphrases = new Random(random.nextLong());
        beside(() -> sealing.forEver(passphrases, acknowledged, Victim::say));
        say("READY");
        for (int i = 0; true; i++) {
            switch (random.nextInt(4)) {
                case 0 -> say("SPENT " + life.spend(random.nextInt(1000)));
                case 1 -> say("SAVED " + backUp(app, data, i));
                default -> say("KEPT " + life.upload(life.site("Uploaded"), Pictures.jpeg(random.nextLong())));
            }
        }
    }

    private static void beside(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static String backUp(ConfigurableApplicationContext app, Path data, int nth) throws Exception {
        Path file = data.resolve("backups")
                .resolve("fault-" + ProcessHandle.current().pid() + "-" + nth + ".zip");
        app.getBean(Archives.class).everything(file);
        return file.toString();
    }

    private static void check(ConfigurableApplicationContext app, Life life, List<String> acknowledged)
            throws Exception {
        int checked = 0;
        for (String line : acknowledged) {
            String what = line.substring(line.indexOf(' ') + 1);
            Optional<Boolean> there = switch (line.substring(0, line.indexOf(' '))) {
                case "KEPT" -> Optional.of(life.has(what));
                case "SPENT" -> Optional.of(life.hasSpent(what));
                case "SAVED" -> Optional.of(opens(app, Path.of(what)));
                default -> Optional.empty();
            };
            checked += there.isPresent() ? 1 : 0;
            if (there.equals(Optional.of(false))) {
                say("LOST " + line);
            }
        }
        say("CHECKED " + checked);
    }

    private static boolean opens(ConfigurableApplicationContext app, Path file) throws Exception {
        app.getBean(Archives.class).open(file).close();
        return true;
    }

    /** Measures the same visits again and again; every result has to be the same. */
    private static void measureForEver(ConfigurableApplicationContext app, Life life) {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        try {
            while (true) {
                say("MEASURED " + measured(app, life));
                jdbc.sql("delete from reading").update();
                jdbc.sql("delete from visit_measurement").update();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until everything is measured. */
    static String measured(ConfigurableApplicationContext app, Life life) throws InterruptedException {
        SiteId site = life.site("Measured");
        Measuring measuring = app.getBean(Measuring.class);
        Jobs jobs = app.getBean(Jobs.class);
        do {
            measuring.refresh(life.person(), site);
            Thread.sleep(50);
        } while (!jobs.pending("measure-visit").isEmpty());
        return Life.sum(life.readings(site).getBytes(StandardCharsets.UTF_8));
    }

    private static synchronized void say(String line) {
        System.out.println("@" + line);
        System.out.flush();
    }
}
