/** The one archive: a zip of rows, vault files and a manifest; written for backup and export, read for restore. */
@NullMarked
package org.needlewise.app.archive;

import org.jspecify.annotations.NullMarked;
