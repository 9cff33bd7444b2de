@NullMarked
package org.needlewise.verdict.pooling;

import org.jspecify.annotations.NullMarked;
