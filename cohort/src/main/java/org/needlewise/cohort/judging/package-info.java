/** From rows to answers: the verdict of each person, and what many of them say together. Knows nothing of Spark. */
@NullMarked
package org.needlewise.cohort.judging;

import org.jspecify.annotations.NullMarked;
