package org.needlewise.phantom.optics;

/**
 * A rendered picture before the sensor.
 *
 * @param rgb light reaching the camera, three planes, row by row; a white reflector in full light is 1
 * @param coverage visible lesion, 0 to 1, one plane
 */
public record LinearImage(int width, int height, float[][] rgb, float[] coverage) {}
