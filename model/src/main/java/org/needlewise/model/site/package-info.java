/** Where on the body something is, and its outline in a photograph. */
@NullMarked
package org.needlewise.model.site;

import org.jspecify.annotations.NullMarked;
