/** How well skin is registered to skin, on scenes with known landmarks. */
@NullMarked
package org.needlewise.benchmarks.registration;

import org.jspecify.annotations.NullMarked;
