/** Planning a self-trial: pairs, the lot and its seal, power, and blinded rating. */
@NullMarked
package org.needlewise.verdict.design;

import org.jspecify.annotations.NullMarked;
