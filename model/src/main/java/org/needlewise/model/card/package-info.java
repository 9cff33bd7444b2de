/** Reference cards as data: layout in millimetres, markers, patches, rulers. */
@NullMarked
package org.needlewise.model.card;

import org.jspecify.annotations.NullMarked;
