/** Measurements over time as they come in: the CSV file, its bad rows, and the series of visits by site and measure. */
@NullMarked
package org.needlewise.verdict.series;

import org.jspecify.annotations.NullMarked;
