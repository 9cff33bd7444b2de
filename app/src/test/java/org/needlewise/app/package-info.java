/** Tests of the application as a whole. */
@NullMarked
package org.needlewise.app;

import org.jspecify.annotations.NullMarked;
