@NullMarked
package org.needlewise.app.study;

import org.jspecify.annotations.NullMarked;
