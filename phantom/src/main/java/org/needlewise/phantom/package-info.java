/** A renderer of skin photographs with exact truth. Entry points: {@link org.needlewise.phantom.SceneSpec} says what to show, {@link org.needlewise.phantom.Phantom} renders it in memory, {@link org.needlewise.phantom.PhantomWriter} writes a folder. */
@NullMarked
package org.needlewise.phantom;

import org.jspecify.annotations.NullMarked;
