/** The command line as a person meets it, with an engine that answers what the test says. */
@NullMarked
package org.needlewise.cli;

import org.jspecify.annotations.NullMarked;
