/** The web application as a whole: how it starts. Each package below is one feature. */
@NullMarked
package org.needlewise.app;

import org.jspecify.annotations.NullMarked;
