/** What is due soon: each feature tells its own, the first page shows all of it. */
@NullMarked
package org.needlewise.app.reminders;

import org.jspecify.annotations.NullMarked;
