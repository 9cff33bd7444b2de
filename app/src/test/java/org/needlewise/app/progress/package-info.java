/** Tests of what is shown of a trial. */
@NullMarked
package org.needlewise.app.progress;

import org.jspecify.annotations.NullMarked;
