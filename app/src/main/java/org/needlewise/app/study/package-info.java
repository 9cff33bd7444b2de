/** The record without name, words, dates and places, for a study that the person chooses to take part in. */
@NullMarked
package org.needlewise.app.study;

import org.jspecify.annotations.NullMarked;
