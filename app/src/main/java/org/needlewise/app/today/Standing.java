package org.needlewise.app.today;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a person stands today, as far as it decides what comes next.
 *
 * @param today the day
 * @param running link of a session that runs
 * @param mustStop whether the session that runs may not go on
 * @param checkIn link of a check-in whose day has come
 * @param hasSites whether a place is marked
 * @param hasAnswers whether the first questions are answered
 * @param isLetThrough whether the answers allow needling somewhere
 * @param hasDevice whether a device is in use
 * @param hasPlan whether the plan is laid
 * @param hasCard whether the card was printed and its line measured, or a photograph taken with it
 * @param lacksBaseline link of the first site without photographs
 * @param photosDue link of photographs whose day is today
 * @param lock link of what lifts the first lock, if needling is locked
 * @param headUsedUp whether the head of the device in use is
 * @param sessionReady whether nothing stands against a session
 * @param onlyQuestionsMissing whether only today's questions do
 * @param waitsForAnswer whether the next session's day has come, but depends on the answer about the last block
 * @param nextSession day of the next session
 * @param verdictFrom day from which there is an answer
 */
record Standing(
        LocalDate today,
        Optional<String> running,
        boolean mustStop,
        Optional<String> checkIn,
        boolean hasSites,
        boolean hasAnswers,
        boolean isLetThrough,
        boolean hasDevice,
        boolean hasPlan,
        boolean hasCard,
        Optional<String> lacksBaseline,
        Optional<String> photosDue,
        Optional<String> lock,
        boolean headUsedUp,
        boolean sessionReady,
        boolean onlyQuestionsMissing,
        boolean waitsForAnswer,
        Optional<LocalDate> nextSession,
        Optional<LocalDate> verdictFrom) {}
