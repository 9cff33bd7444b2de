/** Results as JSON, as text for a terminal, and as pictures in a folder. */
@NullMarked
package org.needlewise.cli.output;

import org.jspecify.annotations.NullMarked;
