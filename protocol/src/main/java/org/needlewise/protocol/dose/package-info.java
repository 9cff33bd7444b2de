/** Devices, holes per square centimetre and their unevenness. */
@NullMarked
package org.needlewise.protocol.dose;

import org.jspecify.annotations.NullMarked;
