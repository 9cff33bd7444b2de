package org.needlewise.protocol.knowledge;

/** Something a person may see after a session; the table of red flags says what to do. */
public record Finding(String id, String text) {}
