/** Registries whose truth is known: people drawn at random, for showing what pooling recovers. */
@NullMarked
package org.needlewise.cohort.registry;

import org.jspecify.annotations.NullMarked;
