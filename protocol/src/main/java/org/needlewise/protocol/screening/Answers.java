package org.needlewise.protocol.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A filled-in questionnaire.
 *
 * @param today the day it is about
 * @param stage which questions were due
 * @param person who
 * @param answers answers about the person, by question
 * @param sites sites with their answers
 * @param clearances what clinicians allowed
 */
public record Answers(
        LocalDate today,
        Stage stage,
        Person person,
        Map<String, Answer> answers,
        List<ScreenedSite> sites,
        List<Clearance> clearances) {
    public Answers {
        answers = Map.copyOf(answers);
        sites = List.copyOf(sites);
        clearances = List.copyOf(clearances);
    }

    /**
     * Skin type, 1 to 6, that sun, aftercare and warning signs go by: whoever keeps dark marks is cared for as type IV at
     * least, as evidence 2.2 row 34 names both together.
     */
    public int careSkinType() {
        int own = person.skinType().number();
        boolean keepsDarkMarks =
                answers.getOrDefault("darkMarks", Answer.MISSING).countsAsYes();
        return keepsDarkMarks ? Math.max(own, SkinType.IV.number()) : own;
    }
}
