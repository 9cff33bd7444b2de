/**
 * What a person hands to a study: one self-trial without name, notes, dates or places. The records are the format; the
 * application writes them and the cohort reads them, each with its own JSON library.
 */
@NullMarked
package org.needlewise.model.study;

import org.jspecify.annotations.NullMarked;
