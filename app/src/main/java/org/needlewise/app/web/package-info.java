/** What all pages share: frame, language, messages, errors, safety headers. */
@NullMarked
package org.needlewise.app.web;

import org.jspecify.annotations.NullMarked;
