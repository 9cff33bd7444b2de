package org.needlewise.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.needlewise.imaging.input.InputException;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.site.Outline;

/** Checks the files that a person named before anything is computed. */
final class PhotoFiles {
    private PhotoFiles() {}

    /** The photographs of one visit: files that can be read, each with a name of its own. */
    static List<Photo> visit(List<Path> paths) {
        List<Photo> photos = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new InputException(path + ": there is no such file");
            }
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                throw new InputException(path + ": is not a file that can be read");
            }
            Photo photo = new Photo(path);
            if (!names.add(photo.name())) {
                throw new InputException(
                        "two photographs of a visit are named " + photo.name() + "; each needs a name of its own");
            }
            photos.add(photo);
        }
        return photos;
    }

    /** The outline, if its photograph is among these. */
    static Outline onOneOf(Outline outline, List<Photo> photos) {
        List<String> names = photos.stream().map(Photo::name).toList();
        if (!names.contains(outline.photo())) {
            throw new InputException(
                    "the outline was drawn on " + outline.photo() + ", which is not among " + String.join(", ", names));
        }
        return outline;
    }
}
