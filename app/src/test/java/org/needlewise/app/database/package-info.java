/** Tests of the database's safety. */
@NullMarked
package org.needlewise.app.database;

import org.jspecify.annotations.NullMarked;
