package org.needlewise.imaging.card;

import java.util.OptionalDouble;
import org.needlewise.imaging.surface.CardObservations;
import org.needlewise.imaging.surface.PhotoGeometry;
import org.needlewise.imaging.surface.SurfaceFit;

/**
 * The card as one photograph shows it.
 *
 * @param markers tags of the card that were found
 * @param geometry what was known of the camera
 * @param edges edge points, measured in linear light
 * @param edgeSigmaPx blur of the card's edges, standard deviation in pixels; empty when it could not be told
 * @param fit plane or limb through this photograph's own tags, good enough to find edges by
 */
public record CardSighting(
        int markers, PhotoGeometry geometry, CardObservations edges, OptionalDouble edgeSigmaPx, SurfaceFit fit) {}
