@NullMarked
package org.needlewise.cohort.registry;

import org.jspecify.annotations.NullMarked;
