package org.needlewise.app.devices;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.dose.DeviceGate;

/**
 * A device as pages show it.
 *
 * @param price in whole units of its currency, or null
 */
record DeviceView(
        OwnDevice own, DeviceGate.Checked checked, @Nullable BigDecimal price) {
    /** Every use a head has when new: true for one that is left. */
    public List<Boolean> uses() {
        int all = checked.head().uses();
        int left = Math.min(all, checked.head().usesLeft());
        return IntStream.range(0, all).mapToObj(use -> use < left).toList();
    }

    public boolean isReady() {
        return checked.refusals().isEmpty() && own.retiredOn().isEmpty();
    }
}
