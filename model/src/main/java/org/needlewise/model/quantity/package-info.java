/** Quantities that carry their unit in their type and their standard uncertainty with them. */
@NullMarked
package org.needlewise.model.quantity;

import org.jspecify.annotations.NullMarked;
