/** The skin map: pigment, blood, relief, lesions and distractors in skin millimetres. */
@NullMarked
package org.needlewise.phantom.skin;

import org.jspecify.annotations.NullMarked;
