package org.needlewise.app.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which backups stay. */
class RotationTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    @Test
    void keepsTheLastDaysWeeksAndMonths() {
        List<BackupRun> kept = new ArrayList<>();
        for (int day = 0; day < 500; day++) {
            kept.add(run(day, FIRST.plusDays(day)));
            kept.removeAll(Rotation.superfluous(kept, ZoneOffset.UTC));
        }
        LocalDate last = FIRST.plusDays(499);
        List<LocalDate> days = kept.stream()
                .map(run -> run.endedAt().atZone(ZoneOffset.UTC).toLocalDate())
                .toList();
        assertThat(days)
                .contains(last, last.minusDays(6), LocalDate.of(2026, 4, 30), LocalDate.of(2025, 6, 30))
                .doesNotContain(last.minusDays(8), LocalDate.of(2025, 4, 30))
                .hasSizeBetween(7, 7 + 4 + 12);
    }

    @Test
    void neverRemovesTheNewestThoughTheClockWasSetBack() {
        List<BackupRun> runs = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            runs.add(run(day, FIRST.plusDays(day)));
        }
        BackupRun newest = run(40, FIRST.minusYears(3));
        runs.add(newest);
        assertThat(Rotation.superfluous(runs, ZoneOffset.UTC)).doesNotContain(newest);
    }

    @Test
    void keepsAllWhenThereAreFew() {
        assertThat(Rotation.superfluous(List.of(run(1, FIRST)), ZoneOffset.UTC)).isEmpty();
        assertThat(Rotation.superfluous(List.of(), ZoneOffset.UTC)).isEmpty();
    }

    private static BackupRun run(long nth, LocalDate day) {
        Instant at = day.atTime(LocalTime.of(3, 0)).toInstant(ZoneOffset.UTC);
        return new BackupRun(nth, at, true, Path.of("a" + nth + ".zip"), 1, 1, "", false);
    }
}
