package org.needlewise.protocol.healing;

import java.time.LocalDate;
import java.util.Map;
import org.needlewise.protocol.screening.Given;
import org.needlewise.protocol.screening.Person;

/**
 * What was answered after a session.
 *
 * @param today the day it is about
 * @param person who
 * @param site site of the session
 * @param session day of the session
 * @param needleMm needle length of the session
 * @param hours whole hours since the session
 * @param signs what belongs to healing, by id of the sign
 * @param findings what does not, by id of the finding
 */
public record CheckInAnswers(
        LocalDate today,
        Person person,
        String site,
        LocalDate session,
        double needleMm,
        int hours,
        Map<String, Given> signs,
        Map<String, Given> findings) {
    public CheckInAnswers {
        signs = Map.copyOf(signs);
        findings = Map.copyOf(findings);
    }
}
