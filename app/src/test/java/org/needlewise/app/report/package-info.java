@NullMarked
package org.needlewise.app.report;

import org.jspecify.annotations.NullMarked;
