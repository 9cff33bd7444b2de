/** Inference over the allocations that could have been drawn. */
@NullMarked
package org.needlewise.verdict.randomisation;

import org.jspecify.annotations.NullMarked;
