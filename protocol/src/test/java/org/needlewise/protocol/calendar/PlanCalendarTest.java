package org.needlewise.protocol.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.needlewise.protocol.Shared.PROTOCOL;
import static org.needlewise.protocol.Shared.TODAY;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.needlewise.protocol.Shared;
import org.needlewise.protocol.input.ProtocolInputException;
import org.needlewise.protocol.planning.BlockedDays;
import org.needlewise.protocol.planning.History;
import org.needlewise.protocol.planning.Plan;
import org.needlewise.protocol.planning.PlanRequest;
import org.needlewise.protocol.planning.PlannedSession;

/** Read back by ical4j, which shares nothing with the writer. */
class PlanCalendarTest {
    private static Plan plan(BlockedDays... blocked) {
        return PROTOCOL.plan(
                new PlanRequest(Shared.person().answers(), "test", TODAY, null, List.of(blocked), History.NONE));
    }

    private static List<VEvent> events(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        return calendar.getComponents(Component.VEVENT);
    }

    private static String value(@Nullable VEvent event, String property) {
        return Objects.requireNonNull(event)
                .getProperty(property)
                .map(found -> found.getValue())
                .orElse("");
    }

    private static Map<String, VEvent> byUid(List<VEvent> events) {
        return events.stream().collect(Collectors.toMap(event -> value(event, Property.UID), event -> event));
    }

    @Test
    void everySessionAndVisitIsAWholeDayWithANeutralTitle() throws Exception {
        Plan plan = plan();
        List<VEvent> events = events(PROTOCOL.calendar().text(plan, Optional.empty()));
        assertThat(events)
                .hasSize(plan.site("site").allSessions().size() + plan.visits().size());
        assertThat(events.stream().map(event -> value(event, Property.SUMMARY)).collect(Collectors.toSet()))
                .isEqualTo(Set.of("Skin care", "Skin photo", "Skin check", "Skin review"));
        assertThat(events).allSatisfy(event -> {
            assertThat(event.toString()).doesNotContainIgnoringCase("striae").doesNotContain("abdomen", "mm");
            assertThat(value(event, Property.DTSTART)).hasSize(8);
            assertThat(value(event, Property.SEQUENCE)).isEqualTo("0");
        });
        Set<String> days = events.stream()
                .filter(event -> value(event, Property.SUMMARY).equals("Skin care"))
                .map(event -> value(event, Property.DTSTART))
                .collect(Collectors.toSet());
        assertThat(days)
                .isEqualTo(plan.site("site").allSessions().stream()
                        .map(PlannedSession::date)
                        .map(date -> date.toString().replace("-", ""))
                        .collect(Collectors.toSet()));
    }

    @Test
    void identifiersAreUniqueAndStayTheSame() throws Exception {
        String first = PROTOCOL.calendar().text(plan(), Optional.empty());
        assertThat(byUid(events(first))).hasSameSizeAs(events(first));
        assertThat(PROTOCOL.calendar().text(plan(), Optional.of(first))).isEqualTo(first);
    }

    @Test
    void whatMovedGetsTheNextSequenceNumber() throws Exception {
        String first = PROTOCOL.calendar().text(plan(), Optional.empty());
        LocalDate busy = TODAY.plusDays(16);
        String second = PROTOCOL.calendar().text(plan(new BlockedDays(busy, busy, "busy")), Optional.of(first));
        Map<String, VEvent> before = byUid(events(first));
        Map<String, VEvent> after = byUid(events(second));
        assertThat(after.keySet()).containsAll(before.keySet());
        long moved = before.keySet().stream()
                .filter(uid ->
                        !value(before.get(uid), Property.DTSTART).equals(value(after.get(uid), Property.DTSTART)))
                .peek(uid ->
                        assertThat(value(after.get(uid), Property.SEQUENCE)).isEqualTo("1"))
                .count();
        assertThat(moved).isPositive();
    }

    @Test
    void whatIsGoneIsCancelled() throws Exception {
        String first = PROTOCOL.calendar().text(plan(), Optional.empty());
        Plan neck = PROTOCOL.plan(new PlanRequest(
                Shared.person().site("neck", "neck-lines").answers(), "test", TODAY, null, List.of(), History.NONE));
        List<VEvent> events = events(PROTOCOL.calendar().text(neck, Optional.of(first)));
        assertThat(events.stream().filter(event -> value(event, Property.STATUS).equals("CANCELLED")))
                .isNotEmpty()
                .allMatch(event -> value(event, Property.SEQUENCE).equals("1"));
    }

    @Test
    void aCalendarOfSomebodyElseIsNotTouched() {
        String foreign =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a@b\r\nDTSTAMP:20260101T000000Z\r\n"
                        + "DTSTART;VALUE=DATE:20260101\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assertThatThrownBy(() -> PROTOCOL.calendar().text(plan(), Optional.of(foreign)))
                .isInstanceOf(ProtocolInputException.class);
        assertThatThrownBy(() -> PROTOCOL.calendar().text(plan(), Optional.of("hello")))
                .isInstanceOf(ProtocolInputException.class);
    }
}
