package org.needlewise.app.healing;

import java.time.LocalDate;
import java.util.UUID;
import org.needlewise.protocol.healing.CheckInAnswers;
import org.needlewise.protocol.healing.CheckInResult;

/** A check-in as it is kept, with what comes of its answers in the reader's language. */
public record HealingCheck(UUID id, UUID session, LocalDate answeredOn, CheckInAnswers answers, CheckInResult result) {}
