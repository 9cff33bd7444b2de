/** The record for others: a report for a clinician, tables, and a bundle for their systems. Nothing of it touches the disk. */
@NullMarked
package org.needlewise.app.report;

import org.jspecify.annotations.NullMarked;
