/** The quality gate: what a photograph must be for its millimetres and colours to be believed. Pure functions. */
@NullMarked
package org.needlewise.imaging.quality;

import org.jspecify.annotations.NullMarked;
