package org.needlewise.model.study;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.PointPair;

/**
 * One occasion on which a site was photographed.
 *
 * @param id within the record
 * @param day from the first session, below zero before it
 * @param photos in the order in which they were taken
 * @param outline drawn for this visit; that of the site's earliest outlined visit is carried over to the others
 * @param landmarks found by the person where skin offers too little by itself
 */
public record StudyVisit(
        String id,
        String site,
        int day,
        List<Photograph> photos,
        Optional<Outline> outline,
        Optional<Landmarks> landmarks) {
    public StudyVisit {
        StudyFormat.id(id);
        StudyFormat.id(site);
        StudyFormat.day(day);
        photos = List.copyOf(photos);
        if (outline.isPresent()) {
            String drawnOn = outline.get().photo();
            if (photos.stream().noneMatch(photo -> photo.id().equals(drawnOn))) {
                throw new IllegalArgumentException("visit " + id + " has no photograph " + drawnOn);
            }
        }
    }

    /**
     * A photograph without place and time.
     *
     * @param id within the record
     * @param file path in the zip
     * @param sha256 of the file, 64 hexadecimal digits
     */
    public record Photograph(String id, String file, String sha256) {
        private static final Pattern FILE = Pattern.compile("photos/[a-z0-9-]{1,60}\\.[a-z]{3,4}");
        private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

        public Photograph {
            StudyFormat.id(id);
            if (!FILE.matcher(file).matches() || !SHA_256.matcher(sha256).matches()) {
                throw new IllegalArgumentException("photograph " + file + ", SHA-256 " + sha256);
            }
        }
    }

    /**
     * Landmarks.
     *
     * @param baseline id of the photograph of the site's reference visit that they were found in
     * @param followup id of the photograph of this visit
     */
    public record Landmarks(String baseline, String followup, List<PointPair> pairs) {
        public Landmarks {
            pairs = List.copyOf(pairs);
        }
    }
}
