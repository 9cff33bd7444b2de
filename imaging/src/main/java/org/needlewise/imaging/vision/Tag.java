package org.needlewise.imaging.vision;

/**
 * A square tag as seen.
 *
 * @param id number in its dictionary
 * @param cornersPx x, y of the black square's corners as printed upright: top left, top right, bottom right, bottom left
 */
public record Tag(int id, double[][] cornersPx) {}
