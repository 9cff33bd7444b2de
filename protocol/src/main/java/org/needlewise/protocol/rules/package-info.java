/** Decision tables as written by people, asked through the DMN engine, which is known here only. */
@NullMarked
package org.needlewise.protocol.rules;

import org.jspecify.annotations.NullMarked;
