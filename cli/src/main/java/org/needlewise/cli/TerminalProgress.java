package org.needlewise.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.needlewise.imaging.Progress;

/** A progress bar on standard error. */
final class TerminalProgress implements Progress {
    private static final int REDRAW_MILLISECONDS = 200;

    private final String task;
    private @Nullable ProgressBar bar;

    TerminalProgress(String task) {
        this.task = task;
    }

    @Override
    public void begin(int steps) {
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setUpdateIntervalMillis(REDRAW_MILLISECONDS)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void step(String what) {
        ProgressBar current = bar;
        if (current == null) {
            return;
        }
        current.setExtraMessage(what);
        current.step();
        if (current.getCurrent() >= current.getMax()) {
            current.close();
            bar = null;
        }
    }
}
