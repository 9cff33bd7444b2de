package org.needlewise.cli.output;

import java.util.List;
import java.util.Locale;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.answer.Sentences;

/** Answers for people. */
public final class VerdictText {
    private VerdictText() {}

    /** One paragraph for each measure. */
    public static String text(List<Answer> answers) {
        StringBuilder text = new StringBuilder();
        for (Answer answer : answers) {
            List<String> sentences = Sentences.of(answer, Locale.ENGLISH);
            text.append(sentences.get(0)).append(' ').append(sentences.get(1)).append('\n');
            sentences.stream()
                    .skip(2)
                    .forEach(sentence -> text.append("  ").append(sentence).append('\n'));
            answer.finding()
                    .assumptions()
                    .forEach(reason -> text.append("  Assumed: ")
                            .append(reason.text(Locale.ENGLISH))
                            .append('\n'));
            text.append('\n');
        }
        return text.toString();
    }
}
