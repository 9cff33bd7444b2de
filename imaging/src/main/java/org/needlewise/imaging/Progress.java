package org.needlewise.imaging;

/** Hears how far long work has come. */
public interface Progress {
    /** Called once, before the first step. */
    void begin(int steps);

    /** Called when a step is done; {@code what} names it in a few words. */
    void step(String what);

    /** Hears nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void begin(int steps) {}

            @Override
            public void step(String what) {}
        };
    }
}
