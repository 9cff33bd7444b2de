/** Tests of the settings. */
@NullMarked
package org.needlewise.app.settings;

import org.jspecify.annotations.NullMarked;
