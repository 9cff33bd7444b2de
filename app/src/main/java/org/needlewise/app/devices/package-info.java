/** Needling devices of a person: what they are, what stands against them, how long the head lasts. */
@NullMarked
package org.needlewise.app.devices;

import org.jspecify.annotations.NullMarked;
