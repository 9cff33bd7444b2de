/** Tests of sites, pairs and their lot. */
@NullMarked
package org.needlewise.app.sites;

import org.jspecify.annotations.NullMarked;
