package org.needlewise.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestDatabase;
import org.needlewise.app.people.PersonId;

/** From one database to the other and back, all of it. */
@Tag("h2")
class RoundTripTest {
    @RegisterExtension
    static final RunningApplication HOME = RunningApplication.on(TestDatabase.H2);

    @RegisterExtension
    static final RunningApplication SERVER = RunningApplication.on(TestDatabase.POSTGRES);

    @RegisterExtension
    static final RunningApplication OTHER_HOME = RunningApplication.on(TestDatabase.H2);

    @TempDir
    Path folder;

    @Test
    void keepsEveryBitFromHomeToServerAndBack() throws Exception {
        FilledRecord.in(HOME, 7);
        PersonId second = FilledRecord.in(HOME, 8);
        Manifest first = write(HOME, "a.zip");
        assertThat(first.entries().stream().filter(e -> e.name().startsWith(Names.ROWS)))
                .isNotEmpty()
                .allMatch(entry -> entry.bytes() > 0, "has rows of every table");
        assertThat(first.pictures()).isPositive();
        assertThat(first.missing()).isEmpty();
        restore(SERVER, "a.zip");
        Manifest onServer = write(SERVER, "b.zip");
        restore(OTHER_HOME, "b.zip");
        Manifest back = write(OTHER_HOME, "c.zip");
        assertThat(onServer.entries()).containsExactlyInAnyOrderElementsOf(first.entries());
        assertThat(back.entries()).containsExactlyInAnyOrderElementsOf(first.entries());
        assertThat(back.people()).isEqualTo(first.people()).hasSize(2);

        Path one = folder.resolve("one.zip");
        Manifest alone = SERVER.bean(Archives.class).person(one, second);
        assertThat(alone.people()).containsExactly(second.value());
        Replacement.Done done = OTHER_HOME.bean(Replacement.class).replaceBy(one, false);
        assertThat(done.before()).isPresent();
        assertThat(write(OTHER_HOME, "d.zip").entries()).containsExactlyInAnyOrderElementsOf(first.entries());
    }

    private Manifest write(RunningApplication app, String name) throws Exception {
        return app.bean(Archives.class).everything(folder.resolve(name));
    }

    private void restore(RunningApplication app, String name) throws Exception {
        Optional<Path> before = app.bean(Replacement.class)
                .replaceBy(folder.resolve(name), false)
                .before();
        assertThat(before).isEmpty();
        assertThat(List.of(app.bean(Restoring.class).isEmpty())).containsExactly(false);
    }
}
