package org.needlewise.app.demo;

import java.time.LocalDate;
import java.util.List;
import org.needlewise.app.costs.Expenses;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.remarks.Remarks;
import org.needlewise.app.sessions.NeedlingSession;
import org.needlewise.app.sessions.Sessions;
import org.springframework.stereotype.Component;

/** What the person of the sample life paid, and wrote about sessions. */
@Component
class SampleNotes {
    private static final String CURRENCY = "EUR";
    private static final long HEAD_CENTS = 990;
    private static final long CARE_CENTS = 1_450;
    private static final long CONSULTATION_CENTS = 6_500;
    private static final int WEEKS_UNTIL_CONSULTATION = 20;

    private final Expenses expenses;
    private final Remarks remarks;
    private final Sessions sessions;

    SampleNotes(Expenses expenses, Remarks remarks, Sessions sessions) {
        this.expenses = expenses;
        this.remarks = remarks;
        this.sessions = sessions;
    }

    void fill(PersonId person, SampleYear year, SampleWords words) {
        LocalDate begin = year.firstSession();
        expenses.add(person, begin, Expenses.HOME, "care", CARE_CENTS, CURRENCY, "");
        expenses.add(person, year.newHead(), Expenses.HOME, "head", HEAD_CENTS, CURRENCY, "");
        expenses.add(
                person,
                begin.plusWeeks(WEEKS_UNTIL_CONSULTATION),
                Expenses.PROFESSIONAL,
                "consultation",
                CONSULTATION_CENTS,
                CURRENCY,
                words.aboutTheConsultation());
        List<NeedlingSession> latestFirst = sessions.all(person);
        remark(person, latestFirst.get(latestFirst.size() - 1), words.aboutTheFirstSession());
        remark(person, latestFirst.get(0), words.aboutTheLastSession());
    }

    private void remark(PersonId person, NeedlingSession session, String words) {
        remarks.add(person, "session", session.id(), words);
    }
}
