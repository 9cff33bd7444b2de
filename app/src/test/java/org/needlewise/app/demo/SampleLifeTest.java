package org.needlewise.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.Photos;
import org.needlewise.app.photos.SkinPhoto;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.sessions.Sessions;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Sites;
import org.needlewise.imaging.Progress;
import org.needlewise.model.site.Outline.PixelPoint;

/** A sample year that was stopped half way is taken up, not begun again. */
class SampleLifeTest {
    private static final int SITES = 5;
    private static final int SESSIONS = 6;
    private static final int PHOTOGRAPHS_OF_A_SITE = 15;

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    @Test
    void isTakenUpWhereItWasStopped() {
        SampleLife life = APP.bean(SampleLife.class);
        assertThat(life.isThere()).isFalse();
        Camera breaking = new Camera(17);
        assertThatThrownBy(() -> life.fill(breaking, Progress.silent(), Locale.ENGLISH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("out of power");
        assertThat(life.isThere()).isFalse();
        Set<String> before = contents();
        assertThat(before).isNotEmpty();

        Camera second = new Camera(Integer.MAX_VALUE);
        life.fill(second, Progress.silent(), Locale.GERMAN);

        assertThat(life.isThere()).isTrue();
        assertThat(APP.bean(Sites.class).all(person())).hasSize(SITES);
        assertThat(APP.bean(Sessions.class).all(person())).hasSize(SESSIONS);
        assertThat(contents()).hasSize(SITES * PHOTOGRAPHS_OF_A_SITE).containsAll(before);
        assertThat(second.taken).isLessThan(breaking.taken + contents().size());
    }

    private static PersonId person() {
        return APP.bean(CurrentPerson.class).id();
    }

    private static Set<String> contents() {
        Set<String> contents = new HashSet<>();
        Visits visits = APP.bean(Visits.class);
        for (BodySite site : APP.bean(Sites.class).all(person())) {
            visits.ofSite(person(), site.id()).stream()
                    .flatMap(visit -> APP.bean(Photos.class).ofVisit(person(), visit.id()).stream())
                    .map(SkinPhoto::sha256)
                    .forEach(contents::add);
        }
        return contents;
    }

    /** Takes small plain pictures, each another colour, until its battery is empty. */
    private static final class Camera implements SamplePhotographs {
        private static final int SIDE_PX = 800;

        private final int most;
        private int taken;

        Camera(int most) {
            this.most = most;
        }

        @Override
        public List<byte[]> take(Moment moment) {
            if (++taken > most) {
                throw new IllegalStateException("out of power");
            }
            return IntStream.range(0, moment.photos())
                    .mapToObj(index -> picture(
                            0x404000 + 0x80000 * moment.site().ordinal() + 0x800 * moment.visit() + 0x40 * index))
                    .toList();
        }

        @Override
        public List<List<PixelPoint>> lasso(SampleSite site) {
            return List.of(List.of(new PixelPoint(10, 10), new PixelPoint(90, 10), new PixelPoint(50, 90)));
        }

        private static byte[] picture(int rgb) {
            BufferedImage image = new BufferedImage(SIDE_PX, SIDE_PX, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < SIDE_PX; y++) {
                for (int x = 0; x < SIDE_PX; x++) {
                    image.setRGB(x, y, rgb);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
