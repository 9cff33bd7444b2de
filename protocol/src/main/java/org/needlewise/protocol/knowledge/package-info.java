/** Questions, places, sources and texts that the tables refer to, read from YAML. */
@NullMarked
package org.needlewise.protocol.knowledge;

import org.jspecify.annotations.NullMarked;
