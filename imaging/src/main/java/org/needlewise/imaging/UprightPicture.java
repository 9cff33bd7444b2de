package org.needlewise.imaging;

import java.awt.image.BufferedImage;

/**
 * A photograph turned upright and reduced, for people to look at.
 *
 * @param image 8 bits a channel, in the photograph's own colours
 * @param fullWidthPx of the photograph itself, upright
 * @param fullHeightPx of the photograph itself, upright
 */
public record UprightPicture(BufferedImage image, int fullWidthPx, int fullHeightPx) {}
