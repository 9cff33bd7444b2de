package org.needlewise.app.photos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.needlewise.app.people.PersonId;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.site.PointPair;

/**
 * What there is to measure of a visit.
 *
 * @param outline of the reference visit
 * @param correction drawn for this visit itself
 * @param reference photographs of the reference visit, the outlined one first
 * @param photos of this visit, the corrected one first; empty when this is the reference visit
 * @param landmarks found by the person in the first photograph of both visits; empty when skin is matched by itself
 * @param printLengthMm of the card's line, as the person measured it
 */
record Task(
        PersonId person,
        PhotoVisit visit,
        SiteOutline outline,
        Optional<SiteOutline> correction,
        List<SkinPhoto> reference,
        List<SkinPhoto> photos,
        List<PointPair> landmarks,
        Optional<Double> printLengthMm) {
    Task {
        reference = List.copyOf(reference);
        photos = List.copyOf(photos);
        landmarks = List.copyOf(landmarks);
    }

    /** The card that the outlined photograph shows. */
    CardLayout card() {
        return card(reference);
    }

    static CardLayout card(List<SkinPhoto> reference) {
        return Cards.named(reference.get(0).check().flatMap(PhotoCheck::card).orElseThrow());
    }

    boolean isReference() {
        return outline.visit().equals(visit.id());
    }

    /** Ids of all photographs that take part, in order. */
    List<String> ids() {
        return Stream.concat(reference.stream(), photos.stream())
                .map(photo -> photo.id().toString())
                .toList();
    }

    /** The outline that the numbers rest on. */
    SiteOutline ownOutline() {
        return correction.orElse(outline);
    }

    /** The same list with one photograph moved to the front. */
    static List<SkinPhoto> first(PhotoId first, List<SkinPhoto> photos) {
        List<SkinPhoto> ordered = new ArrayList<>(photos);
        photos.stream().filter(photo -> photo.id().equals(first)).findFirst().ifPresent(photo -> {
            ordered.remove(photo);
            ordered.add(0, photo);
        });
        return ordered;
    }
}
