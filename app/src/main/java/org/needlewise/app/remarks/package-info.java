/** The person's own words about visits and sessions. */
@NullMarked
package org.needlewise.app.remarks;

import org.jspecify.annotations.NullMarked;
