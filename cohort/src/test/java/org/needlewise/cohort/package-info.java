@NullMarked
package org.needlewise.cohort;

import org.jspecify.annotations.NullMarked;
