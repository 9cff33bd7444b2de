/** Long work that survives a stop of the program. */
@NullMarked
package org.needlewise.app.jobs;

import org.jspecify.annotations.NullMarked;
