/** How far apart two measurements of unchanged skin lie: variance components, SEM, ICC, smallest detectable change. */
@NullMarked
package org.needlewise.verdict.repeatability;

import org.jspecify.annotations.NullMarked;
