/** Photographs of the sites: how they come in, what is checked at once, the outline, and the measuring behind. */
@NullMarked
package org.needlewise.app.photos;

import org.jspecify.annotations.NullMarked;
