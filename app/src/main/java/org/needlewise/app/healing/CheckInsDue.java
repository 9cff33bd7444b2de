package org.needlewise.app.healing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.reminders.Due;
import org.needlewise.app.reminders.DueItem;
import org.needlewise.app.sessions.NeedlingSession;
import org.needlewise.app.sessions.Sessions;
import org.needlewise.protocol.knowledge.CheckIn;
import org.springframework.stereotype.Component;

/** Check-ins that wait: for every session the latest whose hour has come, and those ahead. */
@Component
class CheckInsDue implements Due {
    private static final int HOURS_OF_A_DAY = 24;
    /** A month after a session nobody is asked about its first week any more. */
    private static final Duration ASKED_FOR = Duration.ofDays(30);

    private final Sessions sessions;
    private final CheckIns checkIns;
    private final Guidance guidance;
    private final Clock clock;

    CheckInsDue(Sessions sessions, CheckIns checkIns, Guidance guidance, Clock clock) {
        this.sessions = sessions;
        this.checkIns = checkIns;
        this.guidance = guidance;
        this.clock = clock;
    }

    @Override
    public List<DueItem> due(PersonId person, LocalDate until, Locale locale) {
        List<DueItem> due = new ArrayList<>();
        List<HealingCheck> answered = checkIns.all(person, locale);
        for (NeedlingSession session : sessions.all(person)) {
            Instant end = session.endedAt().orElse(Instant.MAX);
            boolean isAsked = session.isNeedled()
                    && !session.isRunning()
                    && end.plus(ASKED_FOR).isAfter(Instant.now(clock));
            if (isAsked) {
                ofSession(session, answered, until, locale, due);
            }
        }
        return due;
    }

    private void ofSession(
            NeedlingSession session, List<HealingCheck> answered, LocalDate until, Locale locale, List<DueItem> due) {
        List<CheckIn> all = guidance.in(locale).knowledge().checkIns();
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < all.size(); i++) {
            CheckIn check = all.get(i);
            boolean isPassed =
                    i + 1 < all.size() && !day(session, all.get(i + 1)).isAfter(today);
            LocalDate on = day(session, check);
            if (!isPassed && !on.isAfter(until) && !isAnswered(session, check, answered)) {
                due.add(new DueItem(on, "check-in", check.text(), "/healing/" + session.id() + "/" + check.id()));
            }
        }
    }

    private static LocalDate day(NeedlingSession session, CheckIn check) {
        return session.heldOn().plusDays(check.hours() / HOURS_OF_A_DAY);
    }

    private static boolean isAnswered(NeedlingSession session, CheckIn check, List<HealingCheck> answered) {
        return answered.stream()
                .anyMatch(one -> one.session().equals(session.id())
                        && check.id().equals(one.result().checkIn()));
    }
}
