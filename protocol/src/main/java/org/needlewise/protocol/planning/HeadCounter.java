package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.DeviceGate;
import org.needlewise.protocol.rules.Row;

/** Says on which days a new head is due: when the uses are over, or the head is too old. */
final class HeadCounter {
    private final @Nullable Device device;
    private final int uses;
    private final int months;

    HeadCounter(DeviceGate gate, @Nullable Device device, double needleMm) {
        this.device = device;
        Row life =
                device == null ? gate.lifeOf("roller", needleMm) : gate.lifeOf(device.kind(), device.needleLengthMm());
        this.uses = life.whole("uses");
        this.months = life.whole("months");
    }

    int uses() {
        return uses;
    }

    List<SessionDay> days(DayBook book) {
        List<SessionDay> days = new ArrayList<>();
        int used = device == null ? uses : device.head().uses();
        @Nullable LocalDate opened = device == null ? null : device.head().openedOn();
        for (Map.Entry<LocalDate, DayBook.Day> entry : book.days().entrySet()) {
            LocalDate date = entry.getKey();
            boolean isOld = opened != null && months > 0 && !date.isBefore(opened.plusMonths(months));
            boolean isNew = opened == null || uses == 1 || used >= uses || isOld;
            if (isNew) {
                opened = date;
                used = 0;
            }
            used++;
            days.add(new SessionDay(
                    date,
                    entry.getValue().sites(),
                    entry.getValue().areaCm2(),
                    isNew,
                    entry.getValue().provisional()));
        }
        return days;
    }
}
