package org.needlewise.protocol.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.healing.Healing;
import org.needlewise.protocol.healing.LockState;
import org.needlewise.protocol.healing.RedFlag;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.screening.Clearance;
import org.needlewise.protocol.screening.ScreenedSite;
import org.needlewise.protocol.screening.Screening.UnusedClearance;

/**
 * What earlier findings lock: a site or the whole plan, until a clinician's clearance given after the finding; and the
 * head or device that was used, which no clearance brings back.
 */
final class Locks {
    private final PlanRequest request;
    private final Healing healing;
    private final List<PastFinding> findings;

    Locks(PlanRequest request, Healing healing) {
        this.request = request;
        this.healing = healing;
        Set<String> sites =
                request.answers().sites().stream().map(ScreenedSite::id).collect(Collectors.toSet());
        this.findings = request.history().findings().stream()
                .filter(finding -> finding.site() == null
                        || sites.contains(finding.site())
                        || flag(finding).lock() != RedFlag.Lock.SITE)
                .toList();
    }

    /** Rules that lock the whole plan; a discarded head or device locks it too, until another one is there. */
    List<Rule> ofPlan() {
        return findings.stream()
                .filter(finding -> locksPlan(finding) || isOnDiscardedHead(finding))
                .map(finding -> flag(finding).rule())
                .distinct()
                .toList();
    }

    /** Everything that is locked, and what lifts it. */
    List<LockState> all() {
        return findings.stream().flatMap(this::states).distinct().toList();
    }

    /** Rules that lock one site. */
    List<Rule> ofSite(String site) {
        return findings.stream()
                .filter(finding -> flag(finding).lock() == RedFlag.Lock.SITE && site.equals(finding.site()))
                .filter(finding -> !isCleared(finding))
                .map(finding -> flag(finding).rule())
                .distinct()
                .toList();
    }

    private Stream<LockState> states(PastFinding finding) {
        RedFlag flag = flag(finding);
        boolean isLifted =
                isCleared(finding) || flag.lock() == RedFlag.Lock.DEVICE && !isSameDevice(request.device(), finding);
        return Stream.concat(
                isLifted ? Stream.empty() : Stream.of(healing.lock(flag, finding.site())),
                isOnDiscardedHead(finding) ? Stream.of(healing.headLock(flag)) : Stream.empty());
    }

    private boolean locksPlan(PastFinding finding) {
        return switch (flag(finding).lock()) {
            case PLAN -> !isCleared(finding);
            case SITE -> finding.site() == null && !isCleared(finding);
            case HEAD, DEVICE -> isSameDevice(request.device(), finding);
        };
    }

    private boolean isOnDiscardedHead(PastFinding finding) {
        return flag(finding).discard() == RedFlag.Discard.HEAD && isSameHead(request.device(), finding);
    }

    /**
     * Where both have an id, the id decides. Otherwise a pen is the same until it has one, because a new cartridge does
     * not make a shared body another's; a roller or stamp is another one when its head was opened after the finding.
     */
    private static boolean isSameDevice(@Nullable Device device, PastFinding finding) {
        if (device == null) {
            return false;
        }
        if (device.id() != null && finding.device() != null) {
            return device.id().equals(finding.device());
        }
        return device.kind().equals("pen") || isOpenedBy(device, finding);
    }

    /** A head that was not used yet, that replaced the other, or was opened after the finding, is another head. */
    private static boolean isSameHead(@Nullable Device device, PastFinding finding) {
        if (device == null || device.head().uses() == 0 || finding.headReplaced()) {
            return false;
        }
        boolean isKnownToDiffer =
                device.id() != null && finding.device() != null && !device.id().equals(finding.device());
        return !isKnownToDiffer && isOpenedBy(device, finding);
    }

    private static boolean isOpenedBy(Device device, PastFinding finding) {
        return device.head().openedOn() != null && !device.head().openedOn().isAfter(finding.date());
    }

    private RedFlag flag(PastFinding finding) {
        return healing.redFlag(finding.finding(), request.answers().careSkinType());
    }

    private boolean isCleared(PastFinding finding) {
        RedFlag flag = flag(finding);
        return flag.unlockable()
                && request.answers().clearances().stream().anyMatch(clearance -> clears(clearance, finding, flag));
    }

    /** Clearances about findings that lift nothing, each with the reason. */
    List<UnusedClearance> clearancesNotUsed(Knowledge knowledge) {
        List<UnusedClearance> unused = new ArrayList<>();
        for (Clearance clearance : request.answers().clearances()) {
            @Nullable String why = healing.isAboutFinding(clearance.rule()) ? whyUnused(clearance) : null;
            if (why != null) {
                unused.add(new UnusedClearance(clearance.rule(), clearance.site(), knowledge.word(why)));
            }
        }
        return unused;
    }

    private @Nullable String whyUnused(Clearance clearance) {
        List<PastFinding> about = findings.stream()
                .filter(finding -> flag(finding).rule().id().equals(clearance.rule()))
                .toList();
        if (about.isEmpty()) {
            return "screening.clearance-not-needed";
        }
        if (!flag(about.get(0)).unlockable()) {
            return "screening.clearance-stop";
        }
        if (about.stream().noneMatch(finding -> Objects.equals(clearance.site(), finding.site()))) {
            return "screening.clearance-other-site";
        }
        return about.stream().anyMatch(finding -> clears(clearance, finding, flag(finding)))
                ? null
                : "screening.clearance-before-finding";
    }

    private static boolean clears(Clearance clearance, PastFinding finding, RedFlag flag) {
        return clearance.rule().equals(flag.rule().id())
                && Objects.equals(clearance.site(), finding.site())
                && !clearance.date().isBefore(finding.date());
    }
}
