@NullMarked
package org.needlewise.cohort.archive;

import org.jspecify.annotations.NullMarked;
