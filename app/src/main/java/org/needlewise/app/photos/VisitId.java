package org.needlewise.app.photos;

import java.util.UUID;

/** A visit's name in the database and in addresses. */
public record VisitId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
