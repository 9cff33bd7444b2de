package org.needlewise.phantom;

import org.needlewise.phantom.geometry.Camera;

/**
 * A rendered photograph.
 *
 * @param name such as baseline-1
 * @param jpeg the file
 * @param camera where it was taken from, for checks
 */
public record PhantomPhoto(String name, byte[] jpeg, LabelPicture label, PhotoTruth truth, Camera camera) {}
