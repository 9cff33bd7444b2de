package org.needlewise.protocol.knowledge;

import java.util.List;
import org.needlewise.protocol.rules.Mark;

/** A time after a session when the skin is asked about. */
public record CheckIn(String id, int hours, String text, List<String> sources, List<Mark> marks) {}
