package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.healing.Healing;
import org.needlewise.protocol.healing.LockState;
import org.needlewise.protocol.healing.RedFlag;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.screening.Clearance;

/** What earlier findings lock: a site or the whole plan, until a clinician's clearance given after the finding. */
final class Locks {
    private final PlanRequest request;
    private final Healing healing;

    Locks(PlanRequest request, Healing healing) {
        this.request = request;
        this.healing = healing;
    }

    /** Rules that lock the whole plan; a locked device locks it too, until another one is there. */
    List<Rule> ofPlan() {
        return request.history().findings().stream()
                .filter(this::concernsPlan)
                .filter(finding -> !isCleared(finding))
                .map(finding -> flag(finding).rule())
                .distinct()
                .toList();
    }

    /** Everything that is locked, and what lifts it. */
    List<LockState> all() {
        return request.history().findings().stream()
                .filter(finding -> flag(finding).lock() != RedFlag.Lock.DEVICE || isSameDevice(finding.date()))
                .filter(finding -> !isCleared(finding))
                .map(finding -> healing.lock(flag(finding), finding.site()))
                .distinct()
                .toList();
    }

    /** Rules that lock one site. */
    List<Rule> ofSite(String site) {
        return request.history().findings().stream()
                .filter(finding -> flag(finding).lock() == RedFlag.Lock.SITE && site.equals(finding.site()))
                .filter(finding -> !isCleared(finding))
                .map(finding -> flag(finding).rule())
                .distinct()
                .toList();
    }

    private boolean concernsPlan(PastFinding finding) {
        return switch (flag(finding).lock()) {
            case PLAN -> true;
            case SITE -> finding.site() == null;
            case DEVICE -> isSameDevice(finding.date());
        };
    }

    /** A head opened after the finding, a new one, or none yet is another device. */
    private boolean isSameDevice(LocalDate found) {
        Device device = request.device();
        LocalDate opened = device == null ? null : device.head().openedOn();
        return opened != null && !opened.isAfter(found);
    }

    private RedFlag flag(PastFinding finding) {
        return healing.redFlag(finding.finding(), request.answers().careSkinType());
    }

    private boolean isCleared(PastFinding finding) {
        RedFlag flag = flag(finding);
        return flag.unlockable()
                && request.answers().clearances().stream().anyMatch(clearance -> clears(clearance, finding, flag));
    }

    private static boolean clears(Clearance clearance, PastFinding finding, RedFlag flag) {
        return clearance.rule().equals(flag.rule().id())
                && Objects.equals(clearance.site(), finding.site())
                && !clearance.date().isBefore(finding.date());
    }
}
