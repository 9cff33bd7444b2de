/** The command line: arguments in, tables or JSON out, exit 0 done, 2 bad usage or unreadable input, 3 refused. */
@NullMarked
package org.needlewise.cli;

import org.jspecify.annotations.NullMarked;
