package org.needlewise.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestDatabase;
import org.needlewise.app.people.People;
import org.needlewise.app.sites.SiteId;
import org.needlewise.phantom.Phantom;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;

/**
 * Twenty people send photographs at the same moment. {@code -Dneedlewise.test.load=4000} lets them send photographs of
 * that width; otherwise small ones.
 */
class TwentyPeopleTest {
    private static final int PEOPLE = 20;
    private static final int PHOTOGRAPHS = 3;
    private static final int WIDTH_PX = Integer.getInteger("needlewise.test.load", 0);
    private static final int PATIENCE_MINUTES = 15;

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    @Test
    void losesNoPhotographAndRefusesNobody() throws Exception {
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 0; i < PHOTOGRAPHS; i++) {
            pictures.add(WIDTH_PX == 0 ? Pictures.jpeg(i) : rendered(i));
        }
        List<Long> milliseconds = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            all.add(threads.submit(somebody(pictures, together, milliseconds)));
        }
        long begun = System.nanoTime();
        together.countDown();
        for (Future<Boolean> one : all) {
            assertThat(one.get(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        }
        threads.shutdown();
        report(milliseconds, System.nanoTime() - begun);
    }

    private static Callable<Boolean> somebody(List<byte[]> pictures, CountDownLatch together, List<Long> milliseconds) {
        Life life = new Life(APP.application(), APP.bean(People.class).create());
        SiteId site = life.site("Uploaded");
        return () -> {
            together.await();
            List<String> kept = new ArrayList<>();
            for (byte[] picture : pictures) {
                long begun = System.nanoTime();
                kept.add(life.upload(site, picture));
                milliseconds.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            }
            boolean there = true;
            for (String photo : kept) {
                there &= life.has(photo);
            }
            return there && kept.size() == pictures.size();
        };
    }

    private static byte[] rendered(int seed) {
        return Phantom.render(SceneSpec.of(SceneKind.STRIAE_RUBRAE_LIGHT, seed)
                        .withSize(WIDTH_PX, WIDTH_PX * 3 / 4)
                        .withPhotos(1, 1))
                .baseline()
                .get(0)
                .jpeg();
    }

    private static void report(List<Long> milliseconds, long whole) {
        List<Long> sorted = milliseconds.stream().sorted().toList();
        System.out.printf(
                "20 people at once on %s: %d photographs in %.1f s, one taken in %d ms (median), %d ms (95 %%)%n",
                TestDatabase.ofThisRun(),
                sorted.size(),
                whole / 1e9,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100));
    }
}
