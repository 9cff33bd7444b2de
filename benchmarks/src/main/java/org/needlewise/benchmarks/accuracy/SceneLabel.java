package org.needlewise.benchmarks.accuracy;

/**
 * What a figure belongs to.
 *
 * @param name unique, such as {@code scar-flat 900001}
 * @param kind of scene
 * @param surface such as {@code limb}
 * @param sample true for photographs beside the project, which are listed apart
 */
record SceneLabel(String name, String kind, String surface, boolean sample) {}
