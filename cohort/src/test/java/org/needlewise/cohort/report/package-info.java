@NullMarked
package org.needlewise.cohort.report;

import org.jspecify.annotations.NullMarked;
