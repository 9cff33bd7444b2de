package org.needlewise.cli.output;

import java.util.List;
import java.util.stream.Collectors;
import org.needlewise.protocol.rules.Mark;

/** Text for people, line by line, wrapped at a terminal's width. */
final class Lines {
    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    Lines line(String line) {
        return wrapped("", line);
    }

    Lines heading(String words) {
        text.append('\n')
                .append(words)
                .append('\n')
                .append("─".repeat(words.length()))
                .append('\n');
        return this;
    }

    /** A sentence with what it rests on. */
    Lines grounded(String says, List<String> sources, List<Mark> marks) {
        String marked = marks.stream().map(Mark::name).collect(Collectors.joining(", "));
        return wrapped("- ", says + " [" + String.join(", ", sources) + "; " + marked + "]");
    }

    Lines item(String says) {
        return wrapped("- ", says);
    }

    /** Text that is laid out already. */
    Lines block(String laidOut) {
        text.append(laidOut);
        return this;
    }

    private Lines wrapped(String start, String words) {
        StringBuilder line = new StringBuilder(start);
        String indent = " ".repeat(start.length());
        for (String word : words.split(" ")) {
            if (line.length() > start.length() && line.length() + word.length() > WIDTH) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        text.append(line.toString().stripTrailing()).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
