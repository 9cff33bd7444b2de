/** Tests of what all pages share. */
@NullMarked
package org.needlewise.app.web;

import org.jspecify.annotations.NullMarked;
