/** A phone joins over the home network: encrypted, by a code that works once; nothing else is reachable. */
@NullMarked
package org.needlewise.app.lan;

import org.jspecify.annotations.NullMarked;
