/** Results as a page that a lay person reads in a browser. */
@NullMarked
package org.needlewise.cli.report;

import org.jspecify.annotations.NullMarked;
