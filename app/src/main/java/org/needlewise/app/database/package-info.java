/** What the application asks of its database beyond SQL: that written is written, and that a migration can be undone. */
@NullMarked
package org.needlewise.app.database;

import org.jspecify.annotations.NullMarked;
