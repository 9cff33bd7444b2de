/** How deep, how often, how much, and on which days. */
@NullMarked
package org.needlewise.protocol.planning;

import org.jspecify.annotations.NullMarked;
