package org.needlewise.app.study;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.needlewise.app.photos.PhotoId;
import org.needlewise.model.site.Outline;

/** What the photographs of a visit are called in the file. */
final class PhotoNames {
    private final Map<String, String> names = new HashMap<>();

    void put(PhotoId photo, String name) {
        names.put(photo.toString(), name);
    }

    Optional<String> of(PhotoId photo) {
        return Optional.ofNullable(names.get(photo.toString()));
    }

    /** The outline under its photograph's new name; empty when that photograph is not in the file. */
    Optional<Outline> renamed(Outline outline) {
        return Optional.ofNullable(names.get(outline.photo()))
                .map(name -> new Outline(name, outline.exact(), outline.polygons()));
    }
}
