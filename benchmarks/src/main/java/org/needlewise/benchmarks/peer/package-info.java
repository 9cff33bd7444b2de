/** What others do, on the same pictures. */
@NullMarked
package org.needlewise.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
