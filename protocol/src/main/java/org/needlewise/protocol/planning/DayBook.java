package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Sessions of all sites by day; no day holds more skin than allowed. */
final class DayBook {
    private final double capCm2;
    private final NavigableMap<LocalDate, Day> days = new TreeMap<>();

    DayBook(double capCm2) {
        this.capCm2 = capCm2;
    }

    boolean hasRoom(LocalDate date, double areaCm2) {
        Day day = days.get(date);
        return (day == null ? 0 : day.areaCm2()) + areaCm2 <= capCm2;
    }

    void add(LocalDate date, String site, double areaCm2, boolean provisional) {
        Day day = days.getOrDefault(date, new Day(List.of(), 0, true));
        List<String> sites = new ArrayList<>(day.sites());
        sites.add(site);
        days.put(date, new Day(List.copyOf(sites), day.areaCm2() + areaCm2, day.provisional() && provisional));
    }

    NavigableMap<LocalDate, Day> days() {
        return days;
    }

    /** A day's sites in order, their skin together, and whether all of it may not take place. */
    record Day(List<String> sites, double areaCm2, boolean provisional) {}
}
