@NullMarked
package org.needlewise.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
