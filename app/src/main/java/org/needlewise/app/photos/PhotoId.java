package org.needlewise.app.photos;

import java.util.UUID;

/** A photograph's name in the database and in addresses. */
public record PhotoId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
