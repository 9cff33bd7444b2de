/** The engine: photographs of one or two visits through every stage, in order, to results. */
@NullMarked
package org.needlewise.imaging.pipeline;

import org.jspecify.annotations.NullMarked;
