/** Many people: study archives in, measured on Spark, judged and pooled, a report out. */
@NullMarked
package org.needlewise.cohort;

import org.jspecify.annotations.NullMarked;
