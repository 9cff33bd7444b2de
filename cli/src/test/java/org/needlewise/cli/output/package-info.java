/** How numbers look. */
@NullMarked
package org.needlewise.cli.output;

import org.jspecify.annotations.NullMarked;
