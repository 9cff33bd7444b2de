package org.needlewise.imaging.vision;

import org.bytedeco.opencv.global.opencv_core;

/** How many threads OpenCV may use, for measuring what one core takes. Results do not depend on it. */
public final class NativeThreads {
    private NativeThreads() {}

    /** Limits OpenCV in this process to so many threads from now on. */
    public static void limitTo(int threads) {
        opencv_core.setNumThreads(threads);
    }
}
