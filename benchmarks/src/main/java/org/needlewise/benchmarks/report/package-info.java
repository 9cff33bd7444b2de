/** What every benchmark's page has: the machine, the tables, the statistics. */
@NullMarked
package org.needlewise.benchmarks.report;

import org.jspecify.annotations.NullMarked;
