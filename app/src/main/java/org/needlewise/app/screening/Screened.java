package org.needlewise.app.screening;

import java.time.LocalDate;
import java.util.UUID;
import org.needlewise.protocol.screening.Answers;
import org.needlewise.protocol.screening.Screening;
import org.needlewise.protocol.screening.Stage;

/**
 * A questionnaire that was answered whole.
 *
 * @param answers as they were given, with the sites as they were then
 * @param then what came of it on the day it was answered
 * @param now what comes of the same answers today, with the sites and clearances of today
 */
public record Screened(UUID id, Stage stage, LocalDate answeredOn, Answers answers, Screening then, Screening now) {}
