/** The questions before enrolment and before every session, what came of them, and what clinicians allowed. */
@NullMarked
package org.needlewise.app.screening;

import org.jspecify.annotations.NullMarked;
