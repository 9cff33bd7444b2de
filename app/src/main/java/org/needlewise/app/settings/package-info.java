/** Language, skin, card, and deleting everything. */
@NullMarked
package org.needlewise.app.settings;

import org.jspecify.annotations.NullMarked;
