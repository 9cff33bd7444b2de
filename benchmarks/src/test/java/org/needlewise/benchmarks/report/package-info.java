@NullMarked
package org.needlewise.benchmarks.report;

import org.jspecify.annotations.NullMarked;
