/** A sample life of one year to look around in. Its photographs come from outside and are truly measured. */
@NullMarked
package org.needlewise.app.demo;

import org.jspecify.annotations.NullMarked;
