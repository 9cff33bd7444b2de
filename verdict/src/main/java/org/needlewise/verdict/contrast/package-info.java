/** From readings to one number a visit: treated − control for a pair, the site itself where there is no partner. */
@NullMarked
package org.needlewise.verdict.contrast;

import org.jspecify.annotations.NullMarked;
