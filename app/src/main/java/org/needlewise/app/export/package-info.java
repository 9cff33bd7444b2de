/** Everything of a record as plain files in a folder, for people and other programs. */
@NullMarked
package org.needlewise.app.export;

import org.jspecify.annotations.NullMarked;
