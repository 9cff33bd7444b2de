package org.needlewise.app.people;

import java.util.UUID;

/** The owner of a row. Everything that is kept belongs to one person. */
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
