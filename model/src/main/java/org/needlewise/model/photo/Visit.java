package org.needlewise.model.photo;

import java.util.List;

/**
 * Photographs of one occasion: same skin, same day, the card put down once or anew.
 *
 * @param name such as {@code baseline}
 */
public record Visit(String name, List<Photo> photos) {
    public Visit {
        photos = List.copyOf(photos);
        if (photos.isEmpty()) {
            throw new IllegalArgumentException("visit " + name + " has no photograph");
        }
    }
}
