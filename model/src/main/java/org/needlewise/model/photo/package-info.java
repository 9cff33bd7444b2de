/** Photographs and the visits they belong to. */
@NullMarked
package org.needlewise.model.photo;

import org.jspecify.annotations.NullMarked;
