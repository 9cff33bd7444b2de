/** Screening, planning, dose and healing behind one door. Rules are data; see the tables among the resources. */
@NullMarked
package org.needlewise.protocol;

import org.jspecify.annotations.NullMarked;
