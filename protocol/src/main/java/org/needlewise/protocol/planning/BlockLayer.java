package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lays the sessions of a site day by day: first the growing ones from the patch test on, a full interval apart; then the
 * zones in turn, each at its own interval and a gap of days between any two.
 */
final class BlockLayer {
    private final Diary diary;
    private final DayBook days;
    private final SiteTerms terms;
    private final List<Zone> zones;
    private final int gapDays;
    private final int[] left;
    private final LocalDate[] zoneFree;
    private LocalDate siteFree;
    private int done;

    /**
     * @param start first day on which a session may be
     * @param history what has been at this site
     */
    BlockLayer(
            Diary diary,
            DayBook days,
            SiteTerms terms,
            List<Zone> zones,
            int gapDays,
            LocalDate start,
            SiteHistory history) {
        this.diary = diary;
        this.days = days;
        this.terms = terms;
        this.zones = zones;
        this.gapDays = gapDays;
        this.left = new int[zones.size()];
        this.zoneFree = new LocalDate[zones.size()];
        this.siteFree = start;
        this.done = history.all().size();
        Arrays.setAll(left, zone -> Math.max(0, terms.sessionsInBlock() - history.count(zone + 1)));
        Arrays.fill(zoneFree, start);
    }

    /** A zone that may not be treated before a day. */
    void holdZone(int zone, LocalDate until) {
        zoneFree[zone - 1] = later(zoneFree[zone - 1], until);
    }

    /** No zone may be treated before a day. */
    void holdSite(LocalDate until) {
        siteFree = later(siteFree, until);
    }

    /** Begins another block: every zone has all its sessions before it again. */
    void nextBlock(LocalDate notBefore) {
        Arrays.fill(left, terms.sessionsInBlock());
        holdSite(notBefore);
    }

    /** Number of the next session, counted from the first ever. */
    int nextNumber() {
        return done + 1;
    }

    /** The sessions that are left of the block; none when the diary leaves no free day. */
    Optional<List<PlannedSession>> lay(String site, boolean provisional) {
        List<PlannedSession> sessions = new ArrayList<>();
        for (int count = Arrays.stream(left).sum(); count > 0; count--) {
            int zone = next();
            LocalDate notBefore = later(zoneFree[zone], siteFree);
            double area = Math.min(zones.get(zone).areaCm2(), terms.areaCapCm2(nextNumber()));
            Optional<LocalDate> date = diary.session(notBefore, day -> days.hasRoom(day, terms.skin(area)));
            if (date.isEmpty()) {
                return Optional.empty();
            }
            sessions.add(session(zone, date.get(), notBefore, area));
            settle(zone, date.get());
        }
        sessions.forEach(session -> days.add(session.date(), site, terms.skin(session.areaCm2()), provisional));
        return Optional.of(sessions);
    }

    private PlannedSession session(int zone, LocalDate date, LocalDate notBefore, double area) {
        LocalDate remind = notBefore.plusWeeks(terms.remindWeeks() - terms.intervalWeeks());
        return new PlannedSession(
                nextNumber(), zone + 1, date, notBefore, later(remind, date), area, nextNumber() == 1);
    }

    private void settle(int zone, LocalDate date) {
        done++;
        left[zone]--;
        zoneFree[zone] = date.plusWeeks(terms.intervalWeeks());
        siteFree = done <= terms.growing() ? date.plusWeeks(terms.intervalWeeks()) : date.plusDays(gapDays);
    }

    /** While it grows, the first zone that has sessions left; then the one that is free first. */
    private int next() {
        return IntStream.range(0, left.length)
                .filter(zone -> left[zone] > 0)
                .boxed()
                .min(nextNumber() <= terms.growing() ? Comparator.naturalOrder() : this::byTurn)
                .orElseThrow();
    }

    private int byTurn(int a, int b) {
        return Comparator.<Integer, LocalDate>comparing(zone -> later(zoneFree[zone], siteFree))
                .thenComparing(zone -> -left[zone])
                .thenComparing(Comparator.naturalOrder())
                .compare(a, b);
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }
}
