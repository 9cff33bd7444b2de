/** The answer as a value, verdict or so far, and its sentences for a lay reader. */
@NullMarked
package org.needlewise.verdict.answer;

import org.jspecify.annotations.NullMarked;
