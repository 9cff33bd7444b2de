/** What is handed out: tables as CSV, and one page with forest plots, funnel plots and a flow diagram. */
@NullMarked
package org.needlewise.cohort.report;

import org.jspecify.annotations.NullMarked;
