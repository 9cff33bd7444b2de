/** The engine as a whole on rendered and on real photographs. */
@NullMarked
package org.needlewise.engine;

import org.jspecify.annotations.NullMarked;
