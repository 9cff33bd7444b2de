/** Light, sensor, file: from reflectance to the bytes of a JPEG. */
@NullMarked
package org.needlewise.phantom.optics;

import org.jspecify.annotations.NullMarked;
