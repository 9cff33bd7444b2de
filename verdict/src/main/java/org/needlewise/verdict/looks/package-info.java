/** The decision rule for a person who looks after every visit, and the two it was compared with. */
@NullMarked
package org.needlewise.verdict.looks;

import org.jspecify.annotations.NullMarked;
