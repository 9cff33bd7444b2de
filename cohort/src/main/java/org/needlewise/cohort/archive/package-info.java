/** Study archives on any file system that Hadoop knows: what is in them, and why not. */
@NullMarked
package org.needlewise.cohort.archive;

import org.jspecify.annotations.NullMarked;
