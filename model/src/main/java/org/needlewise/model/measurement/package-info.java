/** What the photo engine answers: measured, or refused with a stable code. */
@NullMarked
package org.needlewise.model.measurement;

import org.jspecify.annotations.NullMarked;
