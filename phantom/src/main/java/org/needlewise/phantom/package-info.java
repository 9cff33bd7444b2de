/**
 * A renderer of skin photographs with exact truth, for tests, benchmarks and the demo.
 *
 * <p>Entry points: {@link org.needlewise.phantom.SceneSpec#of} draws a scene of a {@link
 * org.needlewise.phantom.SceneKind} by seed, its {@code with…} methods replace any part; {@link
 * org.needlewise.phantom.Phantom#render} renders it in memory; {@link org.needlewise.phantom.PhantomWriter#write} writes
 * a folder of photographs, labels and truth.
 *
 * <p>Model: skin reflectance from pigment and blood on a map in skin millimetres; a surface on which the map lies without
 * stretch where it can unroll; a pinhole camera with one radial term; Lambert's law on surface and relief; light summed
 * linearly over each pixel's square; blur, gains, noise, the sRGB curve, JPEG.
 */
@NullMarked
package org.needlewise.phantom;

import org.jspecify.annotations.NullMarked;
