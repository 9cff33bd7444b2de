/** The application in a real browser: who comes, what they do, and what every page must keep. */
@NullMarked
package org.needlewise.e2e;

import org.jspecify.annotations.NullMarked;
