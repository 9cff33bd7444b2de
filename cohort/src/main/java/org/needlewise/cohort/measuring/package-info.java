/** Photographs of visits to rows: the photo engine inside Spark's tasks, and what of it is new. */
@NullMarked
package org.needlewise.cohort.measuring;

import org.jspecify.annotations.NullMarked;
