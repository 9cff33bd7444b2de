/** What became of the sites: pictures before and after, courses with their intervals, the verdict, blinded rating. */
@NullMarked
package org.needlewise.app.progress;

import org.jspecify.annotations.NullMarked;
