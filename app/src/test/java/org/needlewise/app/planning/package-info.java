/** Tests of the plan. */
@NullMarked
package org.needlewise.app.planning;

import org.jspecify.annotations.NullMarked;
