/** The one door: a series and the dates of a self-trial in, an answer for each measure out. */
@NullMarked
package org.needlewise.verdict;

import org.jspecify.annotations.NullMarked;
