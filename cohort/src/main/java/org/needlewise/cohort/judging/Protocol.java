package org.needlewise.cohort.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.needlewise.model.study.StudyRecord;
import org.needlewise.model.study.StudySession;

/**
 * What was done to the treated sites of a trial, by what the sessions say and not by what was planned.
 *
 * @param sessionDays days on which they were needled, ascending, not empty
 * @param needleMm median needle length of these sessions
 * @param dosePerCm2 holes per cm² over all sessions, mean of the treated sites
 */
public record Protocol(List<Integer> sessionDays, double needleMm, double dosePerCm2) {
    private static final double NEEDLE_STEP_MM = 0.25;
    private static final int DAYS_A_WEEK = 7;

    public Protocol {
        sessionDays = List.copyOf(sessionDays);
    }

    /** Of the sessions that needled any of these sites; without any it has no days. */
    static Protocol of(StudyRecord study, Set<String> treated) {
        Set<Integer> days = new TreeSet<>();
        List<Double> needles = new ArrayList<>();
        double dose = 0;
        for (StudySession session : study.sessions()) {
            for (String site : treated) {
                List<StudySession.Zone> zones = session.zones().stream()
                        .filter(zone -> zone.site().equals(site) && zone.holesPerCm2() > 0)
                        .toList();
                if (!zones.isEmpty()) {
                    days.add(session.day());
                    needles.add(zones.get(0).needleMm());
                    dose += byArea(zones) / treated.size();
                }
            }
        }
        return new Protocol(List.copyOf(days), median(needles), dose);
    }

    private static double byArea(List<StudySession.Zone> zones) {
        double area = zones.stream().mapToDouble(StudySession.Zone::areaCm2).sum();
        return zones.stream()
                        .mapToDouble(zone -> zone.areaCm2() * zone.holesPerCm2())
                        .sum()
                / area;
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    int firstDay() {
        return sessionDays.get(0);
    }

    int lastDay() {
        return sessionDays.get(sessionDays.size() - 1);
    }

    /** Needle length to a quarter of a millimetre and usual weeks between sessions, such as {@code 1.00 mm / 4-5 weeks}. */
    String name() {
        double needle = NEEDLE_STEP_MM * Math.max(1, Math.round(needleMm / NEEDLE_STEP_MM));
        return String.format(Locale.ROOT, "%.2f mm / %s", needle, rhythm());
    }

    private String rhythm() {
        if (sessionDays.size() < 2) {
            return "once";
        }
        int[] gaps = new int[sessionDays.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = sessionDays.get(i + 1) - sessionDays.get(i);
        }
        Arrays.sort(gaps);
        long weeks = Math.round((double) gaps[gaps.length / 2] / DAYS_A_WEEK);
        return weeks <= 3 ? "up to 3 weeks" : weeks <= 5 ? "4-5 weeks" : weeks <= 8 ? "6-8 weeks" : "9 weeks or more";
    }
}
