/** JSON Schema as far as docs/schemas uses it. */
@NullMarked
package org.needlewise.cli.schema;

import org.jspecify.annotations.NullMarked;
