package org.reachable.engine.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar while long files are read; quiet where nobody looks at a terminal. */
final class Progress implements AutoCloseable {
    private static final long LONG_FILES = 5_000_000;
    private static final long STEP = 10_000;

    private final @Nullable ProgressBar bar;

    Progress(List<Path> files) {
        long bytes = files.stream().mapToLong(Progress::size).sum();
        boolean watched = System.console() != null && System.console().isTerminal();
        bar = watched && bytes >= LONG_FILES
                ? new ProgressBarBuilder()
                        .setTaskName("Reading rows")
                        .setInitialMax(-1)
                        .build()
                : null;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException toldLater) {
            return 0;
        }
    }

    void at(Path file, long rows) {
        if (bar != null && rows % STEP == 0) {
            bar.stepBy(STEP);
            bar.setExtraMessage(String.valueOf(file.getFileName()));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
