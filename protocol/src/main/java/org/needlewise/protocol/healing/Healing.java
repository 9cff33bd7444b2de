package org.needlewise.protocol.healing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.knowledge.Aftercare;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.RuleBook;
import org.needlewise.protocol.rules.TableName;

/** Follows the skin after a session. */
public final class Healing {
    /** Two weeks: no sign is asked about longer. */
    private static final int LONGEST_SIGN_HOURS = 336;

    private final RuleBook rules;
    private final Knowledge knowledge;

    public Healing(RuleBook rules, Knowledge knowledge) {
        this.rules = rules;
        this.knowledge = knowledge;
    }

    /**
     * What to do about a finding.
     *
     * @param finding id of the finding
     * @param skinType Fitzpatrick type, 1 to 6
     */
    public RedFlag redFlag(String finding, int skinType) {
        return RedFlag.of(
                finding,
                rules.table(TableName.RED_FLAG)
                        .ask()
                        .with("finding", finding)
                        .with("skinType", skinType)
                        .only());
    }

    /** Whether a rule is about a finding after a session. */
    public boolean isAboutFinding(String rule) {
        return rules.table(TableName.RED_FLAG).written().rows().stream()
                .anyMatch(row -> row.id().equals(rule));
    }

    /** All findings with what to do about them. */
    public List<RedFlag> redFlags(int skinType) {
        return knowledge.findings().stream()
                .map(finding -> redFlag(finding.id(), skinType))
                .toList();
    }

    /**
     * Whether a sign is to be expected.
     *
     * @param sign redness, swelling, crust-dryness, itch or pain
     * @param hours whole hours since the session, not negative
     * @param needleMm needle length of the session
     */
    public CourseState course(String sign, int hours, double needleMm) {
        Row row = rules.table(TableName.COURSE)
                .ask()
                .with("sign", sign)
                .with("hours", hours)
                .with("needleMm", needleMm)
                .only();
        return new CourseState(sign, hours, row.text("state"), row.rule());
    }

    /** How long each sign may last for a needle length, in the order of the signs. */
    public List<SignWindow> signWindows(double needleMm) {
        return knowledge.signs().stream()
                .map(sign -> {
                    int normal = lastHour(sign.id(), needleMm, 0, "normal");
                    return new SignWindow(
                            sign.id(),
                            sign.text(),
                            normal,
                            lastHour(sign.id(), needleMm, normal + 1, "watch"),
                            course(sign.id(), 0, needleMm).rule());
                })
                .toList();
    }

    private int lastHour(String sign, double needleMm, int from, String state) {
        int hours = from;
        while (hours <= LONGEST_SIGN_HOURS
                && course(sign, hours, needleMm).state().equals(state)) {
            hours++;
        }
        return hours - 1;
    }

    /** Whether there may be a session today: interval passed and nothing left to see. There is no override. */
    public NextSession nextSession(SkinToday skin) {
        List<Row> rows = rules.table(TableName.NEXT_SESSION)
                .ask()
                .with("intervalMet", !skin.today().isBefore(skin.intervalEnds()))
                .with("redness", skin.redness())
                .with("flaking", skin.flaking())
                .with("bruise", skin.bruise())
                .with("newPigment", skin.newPigment())
                .with("colourWithinSdc", skin.colourWithinSdc())
                .all();
        boolean allowed = !rows.isEmpty() && rows.stream().allMatch(row -> row.truth("allowed"));
        return new NextSession(
                allowed, skin.intervalEnds(), rows.stream().map(Row::rule).toList());
    }

    /** Aftercare by the hour for a Fitzpatrick type, 1 to 6. */
    public List<Aftercare> aftercare(int skinType) {
        return knowledge.aftercare().stream()
                .filter(care -> care.isFor(skinType))
                .toList();
    }

    /** Aftercare for one hour after the session and a Fitzpatrick type, 1 to 6. */
    public List<Aftercare> aftercareAt(int hours, int skinType) {
        return aftercare(skinType).stream()
                .filter(care -> care.fromHours() <= hours && hours < care.toHours())
                .toList();
    }

    /** Everything a finding locks, and what lifts that. */
    public List<LockState> locks(RedFlag flag, @Nullable String site) {
        return flag.discard() == RedFlag.Discard.HEAD
                ? List.of(lock(flag, site), headLock(flag))
                : List.of(lock(flag, site));
    }

    /** The head that was used is used up. */
    public LockState headLock(RedFlag flag) {
        return state(RedFlag.Lock.HEAD, null, flag, LockState.Unlock.NEW_HEAD);
    }

    /** What a finding locks besides the head, and what lifts that. */
    public LockState lock(RedFlag flag, @Nullable String site) {
        LockState.Unlock unlock = flag.lock() == RedFlag.Lock.DEVICE
                ? LockState.Unlock.NEW_DEVICE
                : flag.unlockable() ? LockState.Unlock.CLEARANCE : LockState.Unlock.NEVER;
        RedFlag.Lock what = flag.lock() == RedFlag.Lock.SITE && site == null ? RedFlag.Lock.PLAN : flag.lock();
        return state(what, site, flag, unlock);
    }

    private LockState state(RedFlag.Lock what, @Nullable String site, RedFlag flag, LockState.Unlock unlock) {
        return new LockState(
                what, site, flag.rule(), knowledge.word("lock." + what), unlock, knowledge.word("unlock." + unlock));
    }

    /** Days on which the skin is asked about after a session. */
    public List<LocalDate> checkInDays(LocalDate session) {
        return knowledge.checkIns().stream()
                .map(check -> session.plusDays(check.hours() / 24))
                .toList();
    }
}
