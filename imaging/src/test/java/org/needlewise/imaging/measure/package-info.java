@NullMarked
package org.needlewise.imaging.measure;

import org.jspecify.annotations.NullMarked;
