package org.needlewise.imaging.pipeline;

import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.lesion.Lesion;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Refusal;

/**
 * A visit measured on the skin of the reference photograph.
 *
 * @param photos each photograph laid on the reference, or why not
 * @param perPhoto measurements of each photograph, one a region found; empty for those refused
 * @param means measurements on the mean of the visit's photographs, one a region found
 * @param lesions what was outlined on the mean, one a region of the outline; empty where nothing was found
 * @param refusals why nothing could be measured; empty when something was
 */
record MeasuredVisit(
        List<Outcome<AlignedPhoto>> photos,
        List<List<Measurement>> perPhoto,
        List<Measurement> means,
        List<Optional<Lesion>> lesions,
        List<Refusal> refusals) {
    MeasuredVisit {
        photos = List.copyOf(photos);
        perPhoto = List.copyOf(perPhoto);
        means = List.copyOf(means);
        lesions = List.copyOf(lesions);
        refusals = List.copyOf(refusals);
    }

    /** Photographs that took part. */
    List<AlignedPhoto> aligned() {
        return Outcomes.measured(photos);
    }
}
