@NullMarked
package org.needlewise.cohort.judging;

import org.jspecify.annotations.NullMarked;
