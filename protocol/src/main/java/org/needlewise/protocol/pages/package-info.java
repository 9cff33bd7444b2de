/** Pages that show every rule with its sources. */
@NullMarked
package org.needlewise.protocol.pages;

import org.jspecify.annotations.NullMarked;
