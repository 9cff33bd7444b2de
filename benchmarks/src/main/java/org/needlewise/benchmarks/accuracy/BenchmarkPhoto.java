package org.needlewise.benchmarks.accuracy;

import org.needlewise.model.photo.Photo;

/**
 * A photograph whose truth is known.
 *
 * @param pxPerMm pixels for a millimetre of skin about the middle of the site
 */
record BenchmarkPhoto(Photo photo, TrueFigures truth, double pxPerMm) {}
