package org.needlewise.protocol.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.input.ProtocolInputException;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.planning.Plan;

/**
 * Writes plans as iCalendar (RFC 5545): whole days, neutral titles, the same identity from version to version. Given the
 * last version, an entry that moved gets the next sequence number and one that is gone ahead of today is cancelled.
 */
public final class PlanCalendar {
    private static final String PRODUCT = "-//Needlewise//Plan//EN";

    private final Knowledge knowledge;

    public PlanCalendar(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The calendar as text.
     *
     * @param plan the plan
     * @param lastVersion the text written last time, if there is one
     * @throws ProtocolInputException when the last version is no calendar of ours
     */
    public String text(Plan plan, Optional<String> lastVersion) {
        Map<String, VEvent> before = lastVersion.map(PlanCalendar::events).orElse(Map.of());
        Map<String, VEvent> events = new LinkedHashMap<>();
        for (Entry entry : PlanEntries.of(plan, knowledge)) {
            events.put(entry.uid(), event(entry, before.get(entry.uid()), plan.today()));
        }
        before.forEach((uid, event) -> events.computeIfAbsent(uid, gone -> withdrawn(event, plan.today())));
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(Method.publish());
        events.values().forEach(calendar::addEvent);
        return Biweekly.write(calendar).go();
    }

    private VEvent event(Entry entry, @Nullable VEvent before, LocalDate today) {
        if (before != null && isSame(before, entry)) {
            return before;
        }
        VEvent event = new VEvent();
        event.setUid(entry.uid());
        event.setDateTimeStamp(Date.from(today.atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.setDateStart(wholeDay(entry.date()), false);
        event.setDateEnd(wholeDay(entry.date().plusDays(1)), false);
        event.setSummary(entry.title());
        event.setDescription(knowledge.word("calendar.note"));
        event.setTransparency(true);
        event.setStatus(entry.tentative() ? Status.tentative() : Status.confirmed());
        event.setSequence(before == null ? 0 : sequence(before) + 1);
        return event;
    }

    private static boolean isSame(VEvent before, Entry entry) {
        return before.getStatus() != null
                && entry.tentative() == before.getStatus().isTentative()
                && !isCancelled(before)
                && entry.date().equals(day(before))
                && before.getSummary() != null
                && entry.title().equals(before.getSummary().getValue());
    }

    /** What has been stays; what lay ahead is cancelled. */
    private static VEvent withdrawn(VEvent event, LocalDate today) {
        if (!isCancelled(event) && !day(event).isBefore(today)) {
            event.setSequence(sequence(event) + 1);
            event.setStatus(Status.cancelled());
            event.setDateTimeStamp(Date.from(today.atStartOfDay(ZoneOffset.UTC).toInstant()));
        }
        return event;
    }

    private static boolean isCancelled(VEvent event) {
        return event.getStatus() != null && event.getStatus().isCancelled();
    }

    private static int sequence(VEvent event) {
        return event.getSequence() == null ? 0 : event.getSequence().getValue();
    }

    private static ICalDate wholeDay(LocalDate date) {
        return new ICalDate(new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
    }

    private static LocalDate day(VEvent event) {
        DateTimeComponents raw = event.getDateStart().getValue().getRawComponents();
        try {
            return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
        } catch (DateTimeException e) {
            throw new ProtocolInputException(
                    "the calendar file to update holds an impossible day; choose another file", e);
        }
    }

    private static Map<String, VEvent> events(String text) {
        List<ICalendar> calendars = Biweekly.parse(text).all();
        if (calendars.size() != 1) {
            throw new ProtocolInputException("the calendar file to update is no calendar");
        }
        Map<String, VEvent> events = new LinkedHashMap<>();
        for (VEvent event : calendars.get(0).getEvents()) {
            Uid uid = event.getUid();
            boolean isOurs = uid != null
                    && uid.getValue().endsWith(Entry.UID_END)
                    && event.getDateStart() != null
                    && event.getDateStart().getValue().getRawComponents() != null;
            if (!isOurs) {
                throw new ProtocolInputException(
                        "the calendar file to update holds entries that are not from Needlewise; choose another file");
            }
            events.put(uid.getValue(), event);
        }
        return events;
    }
}
