/** Many people's effects as one: random-effects meta-analysis, heterogeneity, dose and response. */
@NullMarked
package org.needlewise.verdict.pooling;

import org.jspecify.annotations.NullMarked;
