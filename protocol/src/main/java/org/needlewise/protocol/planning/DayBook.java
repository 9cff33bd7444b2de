package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of all sites by day. Skin stays open for some days after its session; no day holds more open skin than
 * allowed, in all and within a region that has a limit of its own.
 */
final class DayBook {
    /** Areas are sums of shares such as a third of a site. */
    private static final double ROUNDING_CM2 = 1e-9;

    private final double capCm2;
    private final NavigableMap<LocalDate, Day> days = new TreeMap<>();
    private final Map<LocalDate, Double> open = new HashMap<>();
    private final Map<RegionDay, Double> openInRegion = new HashMap<>();

    /** @param capCm2 most open skin at a time */
    DayBook(double capCm2) {
        this.capCm2 = capCm2;
    }

    /** Whether the skin may be opened on a day: no day until it is closed again holds too much. */
    boolean hasRoom(LocalDate date, Skin skin) {
        return date.datesUntil(date.plusDays(skin.openDays()))
                .allMatch(day -> open.getOrDefault(day, 0.0) + skin.areaCm2() <= capCm2 + ROUNDING_CM2
                        && openInRegion.getOrDefault(new RegionDay(skin.region(), day), 0.0) + skin.areaCm2()
                                <= skin.regionCapCm2() + ROUNDING_CM2);
    }

    /** Skin that is open from a day on. */
    void open(LocalDate date, Skin skin) {
        date.datesUntil(date.plusDays(skin.openDays())).forEach(day -> {
            open.merge(day, skin.areaCm2(), Double::sum);
            openInRegion.merge(new RegionDay(skin.region(), day), skin.areaCm2(), Double::sum);
        });
    }

    /** A session that is planned. */
    void add(LocalDate date, String site, Skin skin, boolean provisional) {
        Day day = days.getOrDefault(date, new Day(List.of(), 0, true));
        List<String> sites = new ArrayList<>(day.sites());
        sites.add(site);
        days.put(date, new Day(List.copyOf(sites), day.areaCm2() + skin.areaCm2(), day.provisional() && provisional));
        open(date, skin);
    }

    NavigableMap<LocalDate, Day> days() {
        return days;
    }

    /** A day's sites in order, their skin together, and whether all of it may not take place. */
    record Day(List<String> sites, double areaCm2, boolean provisional) {}

    /**
     * Skin that is needled.
     *
     * @param region where; null when not known
     * @param areaCm2 how much
     * @param openDays days it counts as open, that of the session included
     * @param regionCapCm2 most open skin of the region at a time
     */
    record Skin(@Nullable String region, double areaCm2, int openDays, double regionCapCm2) {}

    private record RegionDay(@Nullable String region, LocalDate day) {}
}
