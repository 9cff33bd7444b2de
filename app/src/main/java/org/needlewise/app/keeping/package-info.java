/** Nothing is lost: nightly backups, the way in and out of the record, and looking after it at the start. */
@NullMarked
package org.needlewise.app.keeping;

import org.jspecify.annotations.NullMarked;
